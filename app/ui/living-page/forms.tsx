import { Button, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, FileField, PasswordField, PhoneField, PinField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldGroup, Form } from '#app/ui/form.tsx'
import { Columns, Section } from '#app/ui/layout.tsx'

const wrong = {
  values: { phone: '0812', name: 'Ratna' },
  fields: {
    phone: { key: 'Nomor itu terlalu pendek; tulis lengkap, misalnya 0812 3456 7890.' },
    consent: { key: 'Setujui dulu pemakaian data ini.' },
  },
}

export function Forms() {
  return (
    <Columns side={<FormWithErrors />}>
      <Section title="Isian">
        <Form intent="all">
          <TextField name="name" label="Nama lengkap" hint="Seperti di KTP; satu kata boleh." autoComplete="name" autoCapitalize="words" />
          <PhoneField name="phone" label="Nomor ponsel" />
          <PinField name="pin" label="PIN" />
          <PasswordField name="password" label="Kata sandi" />
          <TextField name="price" label="Harga jual sebungkus" prefix="Rp" inputMode="numeric" width="short" />
          <TextField name="minutes" label="Lama" suffix="menit" inputMode="numeric" width="short" required={false} />
          <DateField name="start" label="Tanggal mulai" />
          <SelectField
            name="place"
            label="Kabupaten atau kota"
            options={[
              { value: '35.07', label: 'Kabupaten Malang' },
              { value: '35.73', label: 'Kota Malang' },
            ]}
          />
          <TextArea name="story" label="Cerita singkat usaha Anda" required={false} hint="Dua atau tiga kalimat." />
          <FileField name="photo" label="Foto dapur" accept="image/*" hint="JPEG atau PNG, paling besar 8 MB." />
          <RadioGroup
            name="answer"
            label="Kapan tangan harus dicuci?"
            options={[
              { value: 'a', label: 'Sebelum menyentuh bahan pangan, dan setiap kali setelah memegang benda lain' },
              { value: 'b', label: 'Sekali di pagi hari', hint: 'Dengan sabun' },
            ]}
            defaultValue="a"
          />
          <CheckboxGroup
            name="kinds"
            label="Jenis usaha"
            required={false}
            options={[
              { value: 'food', label: 'Makanan' },
              { value: 'cloth', label: 'Kain' },
            ]}
            defaultValue={['food']}
          />
          <ButtonRow>
            <Button>Simpan</Button>
            <Button variant="quiet" type="reset">
              Batal
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </Columns>
  )
}

function FormWithErrors() {
  return (
    <Form intent="wrong" state={wrong}>
      <FieldGroup legend="Ada yang keliru" hint="Begini isian yang perlu diperbaiki.">
        <TextField name="name" label="Nama lengkap" />
        <PhoneField name="phone" label="Nomor ponsel" />
        <CheckboxField name="consent" label="Saya setuju data saya dipakai untuk kursus ini" hint="Dapat dicabut kapan saja." required />
      </FieldGroup>
      <Button>Daftar</Button>
    </Form>
  )
}
