/**
 * Imported before anything that makes a schema: zod would try whether it may compile schemas from text. The page's content
 * security policy forbids it, and the attempt alone costs 60 to 90 ms of every start, because the browser reads the whole
 * script again to say where it was made.
 */
import { config } from 'zod';

config({ jitless: true });
