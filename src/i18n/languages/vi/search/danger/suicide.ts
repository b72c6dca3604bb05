/** In the form that `search-shape.ts` describes. */
export const suicide = `
    ngu mai mai, khong ai can toi nua, {toi|minh|em} la ganh nang, khong {chiu noi nua|the chiu
    noi|the tiep tuc nua|tiep tuc noi|song noi}, {the gioi|moi nguoi|gia dinh} {se|} tot hon {neu|}
    khong co {toi|minh|em}, {khong muon|uoc gi khong|mong khong|dung} thuc day nua, uoc gi khong
    thuc day, {khong dang|khong xung dang} {song|duoc song}, {chi|} muon bien mat, {nghĩ đến|nghĩ
    về|nghĩ tới} cái chết, {muốn|được} sống trên đời, ngủ và không {dậy|thức dậy|tỉnh dậy}, ngủ
    không {dậy|tỉnh} nữa, còn muốn sống, {thì|để|cách|được|sẽ|cho|tới} chết, chết {không
    đau|nhanh|đi|được|mất thôi}, {tốt hơn|hạnh phúc hơn|đỡ khổ} {nếu|khi|} không có
    {tôi|mình|em|con}, {k|ko|khong|hong|hok|chả|chẳng} {muốn|mún|mun|muon|thiết} {sống|song}
    {nữa|nua|tiếp}, {sống|cuộc sống|cuộc đời} {không|khong|ko|k|thật} {còn|} {ý nghĩa|vô nghĩa|đáng
    sống}, cuộc {sống|đời} vô nghĩa, {không|khong|ko|k} {còn|} {lý do|li do} {để|} sống, bỏ cuộc
    {cuộc đời|cuộc sống|với cuộc đời}, tự tử, tự sát, tự vẫn, tự tữ, quyên sinh, tự kết liễu, muốn
    chết, muốn chết đi, chỉ muốn chết, chết đi cho xong, chết cho rồi, chết quách, muốn biến mất,
    không muốn sống, chẳng muốn sống, hết muốn sống, ko muốn sống, k muốn sống, không thiết sống,
    chán sống, chán đời, mệt mỏi với cuộc sống, không còn lý do sống, sống để làm gì, không muốn tồn
    tại, không muốn thức dậy, kết thúc cuộc đời, kết thúc cuộc sống, kết thúc tất cả, kết liễu, kết
    thúc đời mình, giết mình, giết bản thân, tự giết, nhảy lầu, nhảy cầu, treo cổ, thắt cổ`
