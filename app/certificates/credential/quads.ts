import { canonicalDataset, type DatasetNode, writeIri, writeLiteral } from './canonical-dataset.ts'
import { isSharedJson } from './canonical-json.ts'

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
  return canonicalDataset(nodesOf(document as Fields))
}

type Fields = Record<string, unknown>

/** What follows the subject in a line, for nodes that come in many documents and lead to no other. */
const sharedFacts = new WeakMap<Fields, string[]>()

function nodesOf(document: Fields): DatasetNode[] {
  const nodes: DatasetNode[] = []
  const named = new Map<string, DatasetNode & { facts: string[] }>()
  const nameIn = (iri: string, graph: DatasetNode | null) => `${iri} ${graph ? nodes.indexOf(graph) : ''}`
  function enter(iri: string | null, graph: DatasetNode | null): DatasetNode & { facts: string[] } {
    const key = nameIn(String(iri), graph)
    const known = iri === null ? undefined : named.get(key)
    if (known) return known
    const node = { iri, facts: [], links: [], graph }
    nodes.push(node)
    if (iri !== null) named.set(key, node)
    return node
  }
  function add(fields: Fields, graph: DatasetNode | null): DatasetNode {
    const facts = sharedFacts.get(fields)
    const name = typeof fields.id === 'string' ? writeIri(fields.id) : null
    if (facts && graph === null && !(name !== null && named.has(nameIn(name, null)))) {
      const shared = { iri: name, facts, links: [], graph }
      nodes.push(shared)
      if (name !== null) named.set(nameIn(name, null), shared)
      return shared
    }
    const node = enter(name, graph)
    // The issuer, for one, may come again; what is said twice counts once.
    const isAgain = node.facts.length + node.links.length > 0
    const say = (fact: string) => {
      if (!isAgain) node.facts.push(fact)
      else if (!node.facts.includes(fact)) node.facts = [...node.facts, fact]
    }
    const { facts: typed, properties } = termsOf(fields.type)
    for (const fact of typed) say(fact)
    for (const key in fields) {
      const value = fields[key]
      if (key === 'id' || key === 'type' || key === '@context' || value === undefined) continue
      const property = known(properties, key)
      for (const one of Array.isArray(value) ? value : [value]) object(node, property, one, graph, say)
    }
    if (!isAgain && isSharedJson(fields) && isLeaf(fields)) sharedFacts.set(fields, node.facts)
    return node
  }
  function object(node: DatasetNode, { iri, as }: Property, value: unknown, graph: DatasetNode | null, say: (fact: string) => void): void {
    const predicate = `<${iri}> `
    if (as === 'node' && typeof value !== 'string') {
      const to = add(value as Fields, graph)
      if (to.iri === null) node.links.push({ predicate, to })
      else {
        // What is named may be named twice, and counts once.
        const fact = `${predicate}${to.iri} .\n`
        if (!node.facts.includes(fact)) say(fact)
      }
    } else if (as === 'graph') {
      const to = enter(null, graph)
      node.links.push({ predicate, to })
      add(value as Fields, to)
    } else if (as === 'node') say(`${predicate}${writeIri(value as string)} .\n`)
    else if (as === 'vocab') say(`${predicate}${writeIri(`${security}${String(value)}`)} .\n`)
    else say(`${predicate}${writeLiteral(String(value), as)} .\n`)
  }
  add(document, null)
  return nodes
}

/** Nothing else is said through it. */
function isLeaf(fields: Fields): boolean {
  return Object.values(fields).every((value) => [value].flat().every((one) => typeof one !== 'object'))
}

type Terms = { facts: string[]; properties: Record<string, Property> }

const combined = new Map<string, Terms>()

/** What the types of a node say by themselves, and which terms it may have. Types are words of the table, so few come together. */
function termsOf(type: unknown): Terms {
  const names = type === undefined ? [] : Array.isArray(type) ? type : [type]
  const key = JSON.stringify(names)
  let terms = combined.get(key)
  if (!terms) {
    const own = names.map((name) => known(types, name))
    terms = {
      facts: own.map(({ iri }) => `<${rdfType}> <${iri}> .\n`),
      properties: Object.assign({}, anywhere, ...own.map((one) => one.properties)) as Record<string, Property>,
    }
    if (combined.size < 100) combined.set(key, terms)
  }
  return terms
}

function known<Value>(table: Record<string, Value>, key: unknown): Value {
  const value = typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined
  if (value === undefined) throw new TypeError(`the term "${String(key)}" is not one of our credentials`)
  return value
}
