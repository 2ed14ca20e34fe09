import { describe } from 'vitest';
import { holdFixtures } from './plain.js';

describe('a report as data, and rendered from that, in en', () => holdFixtures('en'));
