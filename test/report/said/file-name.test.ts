import { expect, test } from 'vitest';
import { fileName } from '../../../src/report/said/file-name.js';

test.each([
  ['/home/li/报送/武江区.xlsx', '武江区.xlsx'],
  ['C:\\Users\\li\\武江区.xlsx', '武江区.xlsx'],
  ['d:/报送/武江区.xlsx', '武江区.xlsx'],
  ['\\\\server\\share\\武江区.xlsx', '武江区.xlsx'],
  ['~/武江区.xlsx', '武江区.xlsx'],
  ['报送/武江区.xlsx', '报送/武江区.xlsx'],
  ['武江区.xlsx', '武江区.xlsx'],
  ['-', '-'],
])('%s is called %s', (file, name) => {
  expect(fileName(file)).toBe(name);
});
