import { createHash } from 'node:crypto'
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib'

/**
 * Keeps one of each object that a document holds several times, as after pages were copied from files with the same fonts.
 * What refers to equal objects becomes equal itself, so it is repeated until nothing changes. Pages stay apart.
 */
export function shareEqualObjects(context: PDFContext): void {
  const contents = new WeakMap<PDFRawStream, string>()
  for (;;) {
    const kept = new Map<string, PDFRef>()
    const replaced = new Map<PDFRef, PDFRef>()
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (isPage(object)) continue
      const key = keyOf(object, contents)
      const first = kept.get(key)
      if (first) replaced.set(ref, first)
      else kept.set(key, ref)
    }
    if (replaced.size === 0) return
    for (const ref of replaced.keys()) context.delete(ref)
    for (const [, object] of context.enumerateIndirectObjects()) replaceIn(object, replaced)
  }
}

function isPage(object: PDFObject): boolean {
  const type = object instanceof PDFDict ? object.get(PDFName.of('Type')) : undefined
  return type === PDFName.of('Page') || type === PDFName.of('Pages') || type === PDFName.of('Catalog')
}

function keyOf(object: PDFObject, contents: WeakMap<PDFRawStream, string>): string {
  if (!(object instanceof PDFRawStream)) return object.toString()
  const hash = contents.get(object) ?? createHash('sha256').update(object.contents).digest('hex')
  contents.set(object, hash)
  return `${object.dict.toString()} ${hash}`
}

function replaceIn(object: PDFObject, replaced: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFRawStream) replaceIn(object.dict, replaced)
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const other = replaced.get(value as PDFRef)
      if (other) object.set(key, other)
      else replaceIn(value, replaced)
    }
  } else if (object instanceof PDFArray) {
    for (let at = 0; at < object.size(); at++) {
      const value = object.get(at)
      const other = replaced.get(value as PDFRef)
      if (other) object.set(at, other)
      else replaceIn(value, replaced)
    }
  }
}
