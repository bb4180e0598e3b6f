import { certificateKinds } from '#app/certificates/certificate-kind.ts'
import { publicReasons } from '#app/certificates/certificate-state.ts'

// The interface for programs as OpenAPI 3.1. A test holds it against the standard's schema, and real answers against it.

const nullable = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more })
const bilingual = { type: 'object', required: ['id', 'en'], properties: { id: { type: 'string' }, en: { type: 'string' } } }
const problemAnswer = (description: string, headers?: object) => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const answers = {
  200: {
    description: 'What is known. Unknown certificates, and known ones whose holder has another name, are answered alike: `found` is false.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
  },
  429: problemAnswer('Too many questions from this address.', {
    'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
  }),
}

const details = {
  type: ['object', 'null'],
  description: 'Only for whoever holds the link or the file, or gave the name.',
  properties: {
    hours: nullable('integer', { description: 'Null for an assessment.' }),
    batch: { type: 'string' },
    place: { type: 'string' },
    startsOn: { type: 'string', format: 'date' },
    endsOn: { type: 'string', format: 'date' },
    topic: bilingual,
    units: {
      type: 'array',
      items: { type: 'object', properties: { code: { type: 'string' }, title: bilingual, kepmenaker: { type: 'string' } } },
    },
    results: {
      type: ['object', 'null'],
      description: 'Only when the holder shows them.',
      properties: {
        quiz: { type: ['object', 'null'], properties: { percent: { type: 'number' }, passPercent: { type: 'number' } } },
        task: { type: ['object', 'null'], properties: { points: { type: 'integer' }, maxPoints: { type: 'integer' } } },
      },
    },
    assessment: {
      type: ['object', 'null'],
      description: 'Results per unit of a simulated assessment; only when the holder shows results.',
      properties: {
        units: {
          type: 'array',
          items: {
            type: 'object',
            properties: { code: { type: 'string' }, title: bilingual, kepmenaker: nullable('string'), result: { type: 'string', enum: ['K'] } },
          },
        },
      },
    },
  },
}

const answerProperties = {
  found: { type: 'boolean', description: 'Whether a certificate of this issuer is meant and may be shown.' },
  state: {
    type: 'string',
    enum: ['active', 'not_yet_valid', 'expired', 'suspended', 'revoked', 'superseded', 'unknown', 'altered', 'cannot_check', 'passport', 'receipt'],
    description:
      '`active` alone means valid now. `altered`: a file with our number that is not ours as issued. `cannot_check`: nothing can be said now; ask again or by number. `passport`: a file with several certificates, each with its own state in `passport`. `receipt`: a real receipt of an earlier check, which says nothing about now.',
  },
  number: nullable('string'),
  kind: { type: ['string', 'null'], enum: [...certificateKinds, null], description: 'Only `competency` is a certificate of competence.' },
  name: nullable('string', { description: 'As printed; masked when only the number is known.' }),
  nameMasked: { type: 'boolean' },
  course: { ...bilingual, type: ['object', 'null'] },
  issuer: nullable('string'),
  issuedOn: nullable('string', { format: 'date' }),
  validUntil: nullable('string', { format: 'date', description: 'Last valid day, to its end in UTC+7.' }),
  timeZone: nullable('string'),
  sample: { type: 'boolean', description: 'True for a demonstration: not a real certificate.' },
  since: nullable('string', { format: 'date-time', description: 'Since when it is revoked, suspended or replaced.' }),
  reason: { type: ['string', 'null'], enum: [...publicReasons, null], description: 'Of a revocation or suspension.' },
  supersededBy: nullable('string', { description: 'Number of the certificate that replaces it.' }),
  supersedes: nullable('string', { description: 'Number of the certificate that it replaces.' }),
  details,
  passport: {
    type: ['object', 'null'],
    description: 'Certificates inside a file with several of one person (CLR 2.0), signed by this issuer.',
    properties: {
      holder: { type: 'string' },
      madeAt: { type: 'string', format: 'date-time' },
      certificates: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            number: { type: 'string' },
            state: nullable('string', { description: 'As in `state`; null where it cannot be told.' }),
            validUntil: { type: 'string', format: 'date' },
          },
        },
      },
    },
  },
  file: {
    type: ['object', 'null'],
    description: 'Only for a file that was sent.',
    properties: {
      original: { type: 'boolean', description: 'Byte for byte as issued.' },
      credential: { type: 'boolean', description: 'A credential that this issuer signed.' },
      checks: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            outcome: { type: 'string', enum: ['ok', 'wrong', 'unchecked', 'absent'] },
            at: nullable('string', { format: 'date-time' }),
            provider: nullable('string'),
            parts: { type: 'array', items: { type: 'string' }, description: 'What differs.' },
          },
        },
      },
    },
  },
  checkedAt: { type: 'string', format: 'date-time' },
}

export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Naik Kelas: verifikasi sertifikat',
    version: '1',
    description:
      'Checks one certificate that you hold: by the token of its link, by its number (and the name on it), or by its file. Nothing is listed or searched. 120 questions a minute from one address; names tried for one number are counted apart. Programs send no Origin header; browsers of other sites may only use GET.',
  },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/verifikasi/{token}': {
      get: {
        operationId: 'verifyByToken',
        summary: 'By the token of a QR link, the part after /s/.',
        parameters: [{ name: 'token', in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 64 } }],
        responses: answers,
      },
    },
    '/verifikasi': {
      post: {
        operationId: 'verify',
        summary: 'By number and perhaps name, or by file (PDF, badge PNG or SVG, credential or passport JSON).',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Question' } },
            'multipart/form-data': {
              schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } } },
            },
          },
        },
        responses: {
          ...answers,
          400: problemAnswer('Not a number of ours by its shape, not a file that can be checked, or not such a body.'),
          413: problemAnswer('The body is too large.'),
        },
      },
    },
  },
  components: {
    schemas: {
      Question: {
        type: 'object',
        required: ['number'],
        additionalProperties: false,
        properties: {
          number: { type: 'string', maxLength: 100, description: 'In any case, with or without hyphens; O is read as 0.' },
          name: { type: 'string', maxLength: 120, description: 'The name on the certificate. When it is the recorded one, details are shown.' },
        },
      },
      Answer: { type: 'object', required: Object.keys(answerProperties), additionalProperties: false, properties: answerProperties },
      Problem: {
        type: 'object',
        description: 'RFC 9457.',
        required: ['type', 'title', 'status', 'code', 'fields'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          fields: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, reason: { type: 'string' } } } },
        },
      },
    },
  },
} as const
