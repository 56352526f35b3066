import { inflateRawSync } from "node:zlib";

/** Why an archive is not unpacked; `isLimit` when it is too large rather than wrong. */
export class ZipFault extends Error {
  readonly isLimit: boolean;

  constructor(message: string, isLimit = false) {
    super(message);
    this.isLimit = isLimit;
  }
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const mostEntries = 10_000;

/**
 * The files of a zip archive by name, in memory only. Every file is unpacked to the size its directory states and not a
 * byte further, and all sizes together stay below `mostBytes`: an archive that lies about itself is refused (ZipFault).
 */
export function unzip(archive: Buffer, mostBytes: number): ReadonlyMap<string, Buffer> {
  const entries = readDirectory(archive);
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > mostBytes) {
    throw new ZipFault(`${(total / 1024 / 1024).toFixed(1)} MB unpacked, expected at most ${mostBytes >> 20} MB`, true);
  }
  return new Map(entries.map((entry) => [entry.name, unpack(archive, entry)]));
}

function readDirectory(archive: Buffer): readonly ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) throw new ZipFault(`it has ${count} parts`, true);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) throw new ZipFault("it is damaged");
    entries.push(readEntry(archive, at));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(archive: Buffer): number {
  const last = archive.length - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw new ZipFault("its end is missing");
}

function readEntry(archive: Buffer, at: number): ZipEntry {
  const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
  const name = archive.toString("utf8", at + 46, nameEnd);
  if ((archive.readUInt16LE(at + 8) & 1) === 1) throw new ZipFault("it is encrypted");
  if (name.startsWith("/") || name.split(/[\\/]/).includes("..")) throw new ZipFault("a part of it leads out of it");
  return {
    name,
    method: archive.readUInt16LE(at + 10),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  };
}

function unpack(archive: Buffer, { method, packedBytes, bytes, offset }: ZipEntry): Buffer {
  if (offset + 30 > archive.length) throw new ZipFault("it is damaged");
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(start, start + packedBytes);
  const unpacked = method === 0 ? packed : inflate(packed, method, bytes);
  if (packed.length !== packedBytes || unpacked.length !== bytes) throw new ZipFault("it is damaged");
  return unpacked;
}

function inflate(packed: Buffer, method: number, bytes: number): Buffer {
  if (method !== 8) throw new ZipFault("it is packed in an unknown way");
  try {
    // At least one byte: zlib takes no limit of zero.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    throw new ZipFault("it is damaged");
  }
}
