/** A text in one language: plain, or by number with `count` as the parameter that decides. */
export type MessageText = string | { readonly one?: string; readonly other: string }
export type Message = { readonly id: MessageText; readonly en: MessageText }
export type Messages = Record<string, Message>

/** Numbers are written the way of the reader's language; give a year or a code as a string. */
export type MessageParams = Record<string, string | number>

/** Declares texts and keeps their keys and `{params}` in the type. */
export function defineMessages<const M extends Messages>(messages: M): M {
  return messages
}

type ParamsIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsIn<Rest> : never
type StringsOf<Text> = Text extends string ? Text : Text[keyof Text] & string

/** Names of the parameters of a message in either language; a plural always needs `count`. */
export type ParamNames<M extends Message> = ParamsIn<StringsOf<M['id']> | StringsOf<M['en']>> | (M['id'] | M['en'] extends string ? never : 'count')

type UnionToIntersection<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void ? I : never

/** Joins the texts of all areas; a key may be declared once only. */
export function joinMessages<const Parts extends readonly Messages[]>(...parts: Parts): UnionToIntersection<Parts[number]> {
  const all: Messages = Object.create(null)
  for (const part of parts) {
    for (const [key, message] of Object.entries(part)) {
      if (key in all) throw new Error(`The message key "${key}" is declared twice.`)
      all[key] = message
    }
  }
  return all as UnionToIntersection<Parts[number]>
}
