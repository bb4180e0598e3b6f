import type pg from 'pg'
import { shippedTemplates } from './templates.ts'

/** The templates of the content folder in their first version, as a portal has them after its first start. */
export async function storeTemplates(client: pg.Client): Promise<void> {
  for (const [slug, { body }] of shippedTemplates) {
    const { rows } = await client.query('insert into certificate_template (id, slug) values (gen_random_uuid(), $1) returning id', [slug])
    await client.query(
      `insert into certificate_template_version (id, template_id, number, state, body, published_at)
       values (gen_random_uuid(), $1, 1, 'published', $2, now())`,
      [rows[0].id, body],
    )
  }
}
