/** A packed file that lists these parts with the sizes given; what is in them is left out. */
export function zipListing(parts: Readonly<Record<string, number>>): Buffer {
  const entries = Object.entries(parts);
  const locals = entries.map(([name, size]) =>
    Buffer.concat([header(0x04034b50, 26, 30, name, size), Buffer.from(name)]),
  );
  const offsets = locals.map((_, index) => Buffer.concat(locals.slice(0, index)).length);
  const central = entries.map(([name, size], index) => {
    const fixed = header(0x02014b50, 28, 46, name, size);
    fixed.writeUInt32LE(offsets[index] ?? 0, 42);
    return Buffer.concat([fixed, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...central, end]);
}

/** The fixed part of an entry: deflated, its unpacked size and the length of its name. */
function header(signature: number, nameAt: number, length: number, name: string, size: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, nameAt - 18);
  bytes.writeUInt32LE(size, nameAt - 4);
  bytes.writeUInt16LE(Buffer.byteLength(name), nameAt);
  return bytes;
}
