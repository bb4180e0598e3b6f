declare module 'rdf-canonize' {
  export type Term = { termType: 'NamedNode' | 'BlankNode' | 'DefaultGraph' | 'Literal'; value: string; datatype?: Term; language?: string }
  export type Quad = { subject: Term; predicate: Term; object: Term; graph: Term }
  export function canonize(input: Quad[], options: { algorithm: 'RDFC-1.0'; format: 'application/n-quads' }): Promise<string>
}
