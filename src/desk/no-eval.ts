import { config } from 'zod';

// zod would try whether it may make code of schemas, which the page forbids and the browser then complains of
config({ jitless: true });
