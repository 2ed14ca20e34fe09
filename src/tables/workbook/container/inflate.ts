import { Z_BUF_ERROR, Z_FINISH, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako';
import { corrupt } from '../budget.js';

/** Raw DEFLATE, without zlib's or gzip's wrapping, with the largest window. */
const RAW = -15;

/**
 * Raw DEFLATE into exactly `size` bytes: by zlib's own interface, which writes into the room it is given and stops at its
 * end, so that a bomb takes no more memory or time than it declares.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const stream = new ZStream();
  stream.input = packed;
  stream.avail_in = packed.length;
  stream.output = new Uint8Array(size);
  stream.avail_out = size;
  zlibInflateInit2(stream, RAW);
  const status = zlibInflate(stream, Z_FINISH);
  if (status !== Z_STREAM_END || stream.avail_out > 0) throw corrupt(faultOf(status, stream.avail_out));
  return stream.output;
}

function faultOf(status: number, roomLeft: number): string {
  if (status === Z_STREAM_END) return 'a part unpacks to less than it declares';
  if (status !== Z_BUF_ERROR) return 'broken DEFLATE data';
  return roomLeft > 0 ? 'a part ends early' : 'a part unpacks to more than it declares';
}
