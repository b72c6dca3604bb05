import type { LanguageChecks } from '../checks-shape.ts'
import { wholeWords } from '../whole-words.ts'

export const checks: LanguageChecks = {
  dates: { forms: ['(?:ngày )?\\d{1,2} tháng \\d{1,2},? năm YEAR'] },
  lawOrPlace: [
    wholeWords(
      'bất hợp pháp|hợp pháp|trái pháp luật|pháp luật|pháp lý|luật|luật pháp|tòa án|toà án|tội phạm|phạm tội|phạm pháp|hình sự|hội đồng cấp phép',
    ),
    /(?<!\p{L})[Tt]iểu bang \p{Lu}/u,
  ],
  placeName: /([Tt]iểu bang \p{Lu}\p{L}+)/u,
  definitions: {
    phrases: wholeWords('được định nghĩa là|đề cập đến|dùng để chỉ'),
    attribution: wholeWords('theo'),
  },
  danglingEnd: /\s(và|hoặc|nhưng|của|với|cho|từ|vì|mà|là|khi|nếu)$/iu,
  gender: {
    pronouns: {
      client: wholeWords('khách hàng|thân chủ|bệnh nhân|người bệnh', 'giu'),
      other: wholeWords(
        'nhà trị liệu|chuyên gia|bác sĩ|y tá|điều dưỡng|mẹ|cha|bố|vợ|chồng|con gái|con trai|phụ nữ|đàn ông',
        'giu',
      ),
      words: wholeWords('(?:anh|chị|cô|ông|bà) (?:ấy|ta)', 'giu'),
    },
    instead: 'họ, người đó',
  },
  questions: {
    stopWords:
      'la gi cua va giua mot nhung cac the nao nhu co khong toi ban duoc goi thi trong cho voi nghia hieu',
    kinds: [
      [/(tai|vi) sao/, 'why'],
      [/khi nao|bao gio/, 'when'],
      [/o dau/, 'where'],
      [/\bai\b/, 'who'],
      [/bao nhieu|bao lau/, 'how many'],
      [/lam (the nao|sao)|nhu the nao/, 'how'],
      [/khong$/, 'whether'],
    ],
  },
  sentenceLength: { long: 40, average: 32 },
}
