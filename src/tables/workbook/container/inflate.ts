import { Z_BUF_ERROR, Z_FINISH, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako';
import { atOnce, type Steps } from '../../pause.js';
import { corrupt } from '../budget.js';

/** Raw DEFLATE, without zlib's or gzip's wrapping, with the largest window. */
const RAW = -15;
/** So many bytes are made between two steps. */
const STRIDE = 1 << 19;

/**
 * Raw DEFLATE into exactly `size` bytes: by zlib's own interface, which writes into the room it is given and stops at its
 * end, so that a bomb takes no more memory or time than it declares.
 */
export function* inflating(packed: Uint8Array, size: number): Steps<Uint8Array> {
  const stream = new ZStream();
  stream.input = packed;
  stream.avail_in = packed.length;
  stream.output = new Uint8Array(size);
  zlibInflateInit2(stream, RAW);
  let status: number;
  do {
    stream.avail_out = Math.min(STRIDE, size - stream.next_out);
    status = zlibInflate(stream, Z_FINISH);
    yield;
  } while (status === Z_BUF_ERROR && stream.avail_out === 0 && stream.next_out < size);
  const left = size - stream.next_out;
  if (status !== Z_STREAM_END || left > 0) throw corrupt(faultOf(status, left));
  return stream.output;
}

/** The same at one go. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return atOnce(inflating(packed, size));
}

function faultOf(status: number, roomLeft: number): string {
  if (status === Z_STREAM_END) return 'a part unpacks to less than it declares';
  if (status !== Z_BUF_ERROR) return 'broken DEFLATE data';
  return roomLeft > 0 ? 'a part ends early' : 'a part unpacks to more than it declares';
}
