import type { SearchLanguage } from '../search-shape.ts'
import { crisisLists } from './search/crisis.ts'
import { meanings } from './search/meanings.ts'
import { thesaurus } from './search/thesaurus.ts'

export const search: SearchLanguage = {
  spaced: true,
  stopWords: `
    là gì và của có không tôi bạn cho với một các những này đó thì mà ở để được khi nào như thế
    nào tại sao vì sao ai hay hoặc về làm sao đã sẽ đang rất quý vị em anh chị mình cháu ơi ạ nhé
    vậy rồi cũng`,
  optionalWords: `
    muốn đi nói bảo làm lấy biết thấy nghĩ cảm người ai đó cái gì điều nhiều ít lúc bây giờ luôn
    tốt xấu mới khác ba hai giữa phải mình sao đủ câu hỏi trả lời thông tin bình thường nên cần phải khác biệt phân biệt`,
  thesaurus,
  meanings,
  phonetics: [],
  attachments: [],
  crisis: {
    ...crisisLists,
    maxEdits: 2,
    answersFor: { 'professional-harm': 'Nếu nhà trị liệu đã vượt quá ranh giới' },
    wordBetween: false,
  },
}
