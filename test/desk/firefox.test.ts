import { holdDesk } from './desk.js';

holdDesk('firefox');
