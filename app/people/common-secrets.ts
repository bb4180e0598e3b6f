/** PINs that people try first and that no rule catches: shapes on the keypad, mirrored ones, dates of the nation. */
const commonPins = new Set(
  '123321 321123 654456 456654 147258 258147 258369 369258 147369 159753 753159 159357 357159 741852 852963 963852 789456 456789 987456 321654 654321 789123 142536 135790 246810 102030 112211 122333 333221 100000 000001 200000 170845 450817 170819 194517 123455 123457 111222 222333 121314 131415 520131 201020 098765 567890'.split(
    ' ',
  ),
)

/** Words that carry most of the guessed passwords in Indonesia and elsewhere, without digits and marks. */
const commonWords = new Set(
  'password passwords passwordku katasandi katakunci sandi rahasia rahasiaku qwerty qwertyuiop qwertyuiopasdfghjkl asdfgh asdfghjkl zxcvbnm qwertyasdfgh indonesia indonesiaku indonesiaraya garuda pancasila merdeka bismillah bismilah bismillahirrahmanirrahim alhamdulillah assalamualaikum sayang sayangku cintaku iloveyou aku cinta doraemon naikkelas naikkelasku pelatihan pelatih sertifikat pengelola operator administrator admin letmein welcome selamatdatang selamatpagi terserah lupa lupalagi jakarta palembang surabaya bandung persib persija'.split(
    ' ',
  ),
)

export function isCommonPin(pin: string): boolean {
  return commonPins.has(pin)
}

/** True for a well-known word dressed up with digits, marks, capitals or the usual stand-ins (P@ssw0rd2024!). */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase().normalize('NFKD')
  const plain = lower.replace(/[^a-z]/g, '')
  const undressed = lower
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[1!]/g, 'i')
    .replace(/3/g, 'e')
    .replace(/[$5]/g, 's')
    .replace(/[^a-z]/g, '')
  return [plain, undressed, undressed.replace(/[aeios]+$/, '')].some((word) => commonWords.has(word) || commonWords.has(halfOf(word)))
}

/** `sayangsayang` is `sayang` twice. */
function halfOf(word: string): string {
  const half = word.slice(0, word.length / 2)
  return half + half === word ? half : ''
}
