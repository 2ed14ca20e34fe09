// A program of Windows without its signature, which would not be that of the program any more once something is put into it.

/** Where, from its start on, a file says where its header is, and what stands in that: see the PE format, "Optional Header". */
const HEADER_AT = 0x3c;
const AFTER_SIGNATURE_AND_FILE_HEADER = 4 + 20;
const CHECKSUM = 64;
const DIRECTORIES_OF_64_BIT = 112;
const CERTIFICATES = 4;

/** The bytes of a 64-bit program without its table of certificates, which ends the file. */
export function unsigned(program) {
  const bytes = Buffer.from(program);
  const header = bytes.readUInt32LE(HEADER_AT) + AFTER_SIGNATURE_AND_FILE_HEADER;
  const entry = header + DIRECTORIES_OF_64_BIT + 8 * CERTIFICATES;
  const [start, size] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)];
  if (size === 0) return bytes;
  if (start + size !== bytes.length) throw new Error('the certificates do not end the program');
  bytes.fill(0, entry, entry + 8);
  bytes.writeUInt32LE(0, header + CHECKSUM);
  return bytes.subarray(0, start);
}
