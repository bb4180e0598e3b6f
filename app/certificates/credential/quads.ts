import type { Quad, Term } from 'rdf-canonize'
import { canonicalDataset } from './canonical-dataset.ts'

// What our credentials say, as RDF, without expanding JSON-LD each time: only the terms that we write, from the
// contexts https://www.w3.org/ns/credentials/v2, Open Badges 3.0.3 and CLR 2.0.1. Tests hold it against jsonld.js.

const cred = 'https://www.w3.org/2018/credentials#'
const clr = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#'
const ob = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
const schema = 'https://schema.org/'
const security = 'https://w3id.org/security#'
const status = 'https://www.w3.org/ns/credentials/status#'
const xsd = 'http://www.w3.org/2001/XMLSchema#'
/** The Open Badges context writes the datatypes of its own terms with https. */
const obXsd = 'https://www.w3.org/2001/XMLSchema#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/**
 * `node`: an object or the IRI of one; `graph`: an object in a graph of its own; `vocab`: a word of the security
 * vocabulary; else the datatype of a literal.
 */
type Property = { iri: string; as: 'node' | 'graph' | 'vocab' | string }

const text = `${xsd}string`
const anywhere: Record<string, Property> = {
  name: { iri: `${schema}name`, as: text },
  description: { iri: `${schema}description`, as: text },
  url: { iri: `${schema}url`, as: `${obXsd}anyURI` },
  narrative: { iri: `${ob}narrative`, as: text },
}

type TypeTerm = { iri: string; properties: Record<string, Property> }

const types: Record<string, TypeTerm> = {
  VerifiableCredential: {
    iri: `${cred}VerifiableCredential`,
    properties: {
      issuer: { iri: `${cred}issuer`, as: 'node' },
      validFrom: { iri: `${cred}validFrom`, as: `${xsd}dateTime` },
      validUntil: { iri: `${cred}validUntil`, as: `${xsd}dateTime` },
      // The prefix is not declared in the published context, so the datatype is this text.
      awardedDate: { iri: `${ob}awardedDate`, as: 'xsd:dateTime' },
      credentialSubject: { iri: `${cred}credentialSubject`, as: 'node' },
      credentialStatus: { iri: `${cred}credentialStatus`, as: 'node' },
      evidence: { iri: `${cred}evidence`, as: 'node' },
      // Of a credential inside another; that of a document itself is cut off before.
      proof: { iri: `${security}proof`, as: 'graph' },
    },
  },
  OpenBadgeCredential: { iri: `${ob}OpenBadgeCredential`, properties: {} },
  ClrCredential: { iri: `${clr}ClrCredential`, properties: {} },
  ClrSubject: {
    iri: `${clr}ClrSubject`,
    properties: {
      identifier: { iri: `${clr}identifier-1`, as: 'node' },
      verifiableCredential: { iri: `${clr}verifiableCredential`, as: 'node' },
    },
  },
  BitstringStatusListCredential: { iri: `${status}BitstringStatusListCredential`, properties: {} },
  BitstringStatusList: {
    iri: `${status}BitstringStatusList`,
    properties: {
      statusPurpose: { iri: `${status}statusPurpose`, as: text },
      encodedList: { iri: `${status}encodedList`, as: `${security}multibase` },
      ttl: { iri: `${status}ttl`, as: `${xsd}integer` },
    },
  },
  BitstringStatusListEntry: {
    iri: `${status}BitstringStatusListEntry`,
    properties: {
      statusPurpose: { iri: `${status}statusPurpose`, as: text },
      statusListIndex: { iri: `${status}statusListIndex`, as: text },
      statusListCredential: { iri: `${status}statusListCredential`, as: 'node' },
    },
  },
  Profile: { iri: `${ob}Profile`, properties: {} },
  AchievementSubject: {
    iri: `${ob}AchievementSubject`,
    properties: {
      identifier: { iri: `${ob}identifier`, as: 'node' },
      achievement: { iri: `${ob}achievement`, as: 'node' },
      result: { iri: `${ob}result`, as: 'node' },
      licenseNumber: { iri: `${ob}licenseNumber`, as: text },
      activityStartDate: { iri: `${ob}activityStartDate`, as: `${obXsd}date` },
      activityEndDate: { iri: `${ob}activityEndDate`, as: `${obXsd}date` },
    },
  },
  IdentityObject: {
    iri: `${ob}IdentityObject`,
    properties: {
      hashed: { iri: `${ob}hashed`, as: `${obXsd}boolean` },
      identityHash: { iri: `${ob}identityHash`, as: text },
      identityType: { iri: `${ob}identityType`, as: text },
      salt: { iri: `${ob}salt`, as: text },
    },
  },
  Achievement: {
    iri: `${ob}Achievement`,
    properties: {
      achievementType: { iri: `${ob}achievementType`, as: text },
      alignment: { iri: `${ob}alignment`, as: 'node' },
      criteria: { iri: `${ob}Criteria`, as: 'node' },
      humanCode: { iri: `${ob}humanCode`, as: text },
      resultDescription: { iri: `${ob}resultDescription`, as: 'node' },
      inLanguage: { iri: `${schema}inLanguage`, as: text },
      version: { iri: `${ob}version`, as: text },
    },
  },
  Criteria: { iri: `${ob}Criteria`, properties: {} },
  Evidence: { iri: `${ob}Evidence`, properties: { genre: { iri: `${schema}genre`, as: text } } },
  Alignment: {
    iri: `${schema}AlignmentObject`,
    properties: {
      targetCode: { iri: `${ob}targetCode`, as: text },
      targetDescription: { iri: `${schema}targetDescription`, as: text },
      targetFramework: { iri: `${schema}targetFramework`, as: text },
      targetName: { iri: `${schema}targetName`, as: text },
      targetType: { iri: `${ob}targetType`, as: text },
      targetUrl: { iri: `${schema}targetUrl`, as: `${obXsd}anyURI` },
    },
  },
  ResultDescription: {
    iri: `${ob}ResultDescription`,
    properties: {
      resultType: { iri: `${ob}resultType`, as: text },
      alignment: { iri: `${ob}alignment`, as: 'node' },
      requiredValue: { iri: `${ob}requiredValue`, as: text },
      valueMin: { iri: `${ob}valueMin`, as: text },
      valueMax: { iri: `${ob}valueMax`, as: text },
    },
  },
  Result: {
    iri: `${ob}Result`,
    properties: {
      resultDescription: { iri: `${ob}resultDescription`, as: `${obXsd}anyURI` },
      status: { iri: `${ob}status`, as: text },
      value: { iri: `${schema}value`, as: text },
    },
  },
  DataIntegrityProof: {
    iri: `${security}DataIntegrityProof`,
    properties: {
      created: { iri: 'http://purl.org/dc/terms/created', as: `${xsd}dateTime` },
      cryptosuite: { iri: `${security}cryptosuite`, as: `${security}cryptosuiteString` },
      proofPurpose: { iri: `${security}proofPurpose`, as: 'vocab' },
      verificationMethod: { iri: `${security}verificationMethod`, as: 'node' },
      proofValue: { iri: `${security}proofValue`, as: `${security}multibase` },
    },
  },
}

/** Canonical N-Quads (RDFC-1.0) of a document of ours. Throws a TypeError for a term that we never write. */
export async function canonicalQuads(document: object): Promise<string> {
  return canonicalDataset(quadsOf(document))
}

function quadsOf(document: object): Quad[] {
  const quads: Quad[] = []
  const visited = new Set<string>()
  let blanks = 0
  function blank(): Term {
    return { termType: 'BlankNode', value: `_:b${blanks++}` }
  }
  function node(fields: Record<string, unknown>, graph: Term): Term {
    const subject = typeof fields.id === 'string' ? named(fields.id) : blank()
    // The issuer, for one, may come again; what is said twice counts once.
    const isAgain = visited.has(subject.value)
    visited.add(subject.value)
    const add = (predicate: string, object: Term) => {
      const quad = { subject, predicate: named(predicate), object, graph }
      if (!isAgain || !quads.some((known) => isSame(known, quad))) quads.push(quad)
    }
    const own = list(fields.type).map((name) => known(types, name))
    for (const type of own) add(rdfType, named(type.iri))
    const properties: Record<string, Property> = Object.assign({}, anywhere, ...own.map((type) => type.properties))
    for (const [key, value] of Object.entries(fields)) {
      if (key === 'id' || key === 'type' || key === '@context' || value === undefined) continue
      const property = known(properties, key)
      for (const one of list(value)) add(property.iri, object(property, one, graph))
    }
    return subject
  }
  function object({ as }: Property, value: unknown, graph: Term): Term {
    if (as === 'node') return typeof value === 'string' ? named(value) : node(value as Record<string, unknown>, graph)
    if (as === 'graph') {
      const own = blank()
      node(value as Record<string, unknown>, own)
      return own
    }
    if (as === 'vocab') return named(`${security}${String(value)}`)
    return { termType: 'Literal', value: String(value), datatype: named(as) }
  }
  node(document as Record<string, unknown>, { termType: 'DefaultGraph', value: '' })
  return quads
}

function isSame(left: Quad, right: Quad): boolean {
  return (['subject', 'predicate', 'object', 'graph'] as const).every(
    (part) => left[part].value === right[part].value && left[part].termType === right[part].termType,
  )
}

function known<Value>(table: Record<string, Value>, key: unknown): Value {
  const value = typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
  if (value === undefined) throw new TypeError(`the term "${String(key)}" is not one of our credentials`)
  return value
}

function named(value: string): Term {
  return { termType: 'NamedNode', value }
}

function list(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
