/** A day counted from today, in UTC, as date fields and `date` columns take it: YYYY-MM-DD. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}

/** What a batch in a village says of its place and its days to come; joining is open until the twentieth day. */
export function villageBatch() {
  return {
    endsOn: day(30),
    codeExpiresOn: day(20),
    timeZone: 'Asia/Jakarta',
    venue: 'Balai Desa Bukur',
    placeCode: '35.19.09.2001',
    placeName: 'Desa Bukur, Kec. Jiwan, Kab. Madiun',
  } as const
}
