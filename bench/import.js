// What it takes to load the library, and nothing else.
import '../dist/index.js';
