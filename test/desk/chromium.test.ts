import { holdDesk } from './desk.js';

holdDesk('chrome');
