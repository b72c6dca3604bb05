/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: nhà trị liệu, bác sĩ tâm lý, chuyên gia tâm lý, nhà tâm lý, tham vấn viên, tư vấn viên,
  bác sĩ tâm thần, nhà tâm lý học, chuyên gia, bác sĩ, chuyên viên tâm lý, chuyên viên, nhà tham
  vấn, thầy thuốc, nhà tư vấn, người trị liệu | bác sĩ, người để nói chuyện, người lạ
therapy: trị liệu, tư vấn, tham vấn, điều trị, liệu pháp, tâm lý trị liệu, tham vấn tâm lý, tư vấn
  tâm lý, trị liệu tâm lý, chữa trị | đi khám tâm lý, nói chuyện với ai, đi trị liệu, gặp nhà trị
  liệu, gặp bác sĩ tâm lý, đi khám
client: thân chủ, bệnh nhân, khách hàng, người bệnh, người đến khám, người được trị liệu | bệnh
  nhân hay thân chủ, thân chủ hay bệnh nhân, bệnh nhân hay khách hàng, bệnh nhân với thân chủ, là
  bệnh nhân, người đến
relationship: mối quan hệ, quan hệ, gắn kết, liên minh, kết nối, sự gắn kết, mối liên kết, liên
  kết | hợp với, hợp nhau, không hợp, có hợp
love: hẹn hò, tình dục, tiếp xúc tình dục, tình yêu, quan hệ tình dục, hẹn hò với, quan hệ xác
  thịt, quan hệ tình cảm, yêu đương | yêu, ngủ với, tình cảm, người yêu, kết hôn, cưới, hôn,
  thích, lên giường, bạn trai, bạn gái, bồ, cặp với, tán tỉnh, làm tình, đi chơi, rủ đi, mời đi,
  quan hệ với bệnh nhân, quan hệ với khách, nụ hôn, quyến rũ, lỡ yêu, thích bác sĩ, thích nhà trị
  liệu, lấy nhau, lấy vợ, lấy chồng, đã ngủ, đi ăn, mời đi ăn, uống cà phê, đi uống, rủ đi uống,
  rủ tôi đi, mời tôi đi, đi chơi riêng, muốn hôn, hôn tôi, yêu nhau, crush, tỏ tình, phải lòng,
  quan hệ với
touch: chạm, ôm, sờ, nắm tay, đụng chạm, tiếp xúc, sờ mó | tiếp xúc tình dục, sờ đùi, đùi, ôm tôi,
  chạm vào
wrong: trái đạo đức, đạo đức, quấy rối, lạm dụng, ranh giới, vi phạm đạo đức, sai trái | không
  đúng, sàm sỡ, lợi dụng, quá đáng, động chạm, đụng vào
law: bất hợp pháp, phạm pháp, trái luật, pháp luật, hợp pháp, trái đạo đức, phạm luật, vi phạm
  pháp luật, luật pháp, hợp lệ | được phép, có được không, luật, cảnh sát, kiện, tội, cấm, có được
  phép, có trái luật, có được, được không, cho phép
complaint: khiếu nại, tố cáo, báo cáo | lạm dụng
benefit: lợi ích, ích lợi, điều tốt, ưu điểm, mặt tốt, lợi | giúp, có ích, tác dụng, ích gì, được
  gì, hiệu quả, cải thiện, mang lại, mang lại gì, tôi được gì, giúp ích, giúp được gì, thay đổi
  được gì
purpose: điều tốt, lợi ích, giúp, có ích, lý do, lí do | tại sao nên, vì sao nên, có nên, cần gặp,
  lý do, để làm gì, đáng, có tác dụng, ích gì, đáng tiền, đáng tiền không, phí tiền, tốn tiền, có
  phí, có cần gặp, cần đi gặp, khi nào cần, tại sao phải, sao phải, sao không nói, tại sao đi, vì
  sao đi, là đủ, giúp tôi như thế nào, có hiệu quả không, giúp được gì, có giúp
important: quan trọng, cần thiết, ý nghĩa, hiệu quả, tầm quan trọng, cần | vì sao, có sao không,
  ảnh hưởng, quan trọng không
called: gọi là, tên, thuật ngữ, gọi là gì, gọi như thế nào, tên gọi | tên gì, tên là gì, từ gọi,
  từ chỉ
meaning: nghĩa là, định nghĩa, có nghĩa, ý nghĩa là | nghĩa, nghĩa là gì, là gì, là sao, hiểu là
prefer-word: thuật ngữ, dùng từ, từ nào hợp, chữ, cách gọi, từ ngữ | gọi tôi, gọi là gì, xưng hô, gọi mình là, gọi
  mình, gọi tôi là, gọi người, bệnh nhân hay thân chủ, thân chủ hay bệnh nhân, bệnh nhân hay khách
  hàng, bệnh nhân với thân chủ, khác gì, là bệnh nhân hay, gọi bệnh nhân
ended: sau khi, kết thúc, trước đây, cũ | xong, bao lâu sau
safe: an toàn, tin tưởng, thoải mái, thấu hiểu, yên tâm, được tin tưởng, tin cậy, cảm thấy an toàn
  | sợ, ngại, xấu hổ, tin, không thích nhà trị liệu, không thích bác sĩ, nói thật, không dám, phán
  xét, bị phán xét, không thoải mái, không hiểu tôi, tin nhà trị liệu, tin bác sĩ, có nên tin,
  phải tin, hợp với bác sĩ, hợp với nhà trị liệu, có hợp
open-up: cởi mở, bày tỏ, chia sẻ, tâm sự, sâu kín, giãi bày | nói ra, giấu, kể, nói thật, không
  dám nói, kể chuyện, kể chuyện của mình, nói ra lòng mình, với người lạ
understood: thấu hiểu, hiểu, lắng nghe, được hiểu | hiểu tôi, đồng cảm, không hiểu tôi, lắng nghe
  tôi
judgment: phán xét, đánh giá, bị phán xét | chê, chê cười
feelings: cảm xúc, tình cảm, cảm giác
thoughts: suy nghĩ, ý nghĩ, đầu óc
worry: lo âu, lo lắng, lo, căng thẳng, hoảng sợ | sợ
sad: buồn, trầm cảm, chán nản, khóc
self-esteem: tự trọng, lòng tự trọng, tự tin, sự tự tin | ghét bản thân, tự ti, tự ti quá, thiếu
  tự tin
self-reflection: tự nhìn lại, suy ngẫm, hiểu bản thân, nhận thức về bản thân | hiểu bản thân, hiểu
  mình
habit: thói quen, hành vi | nghiện, hút thuốc, rượu
works: hiệu quả, có tác dụng | vô ích
learn: học, dạy, thực hành, phát triển, khám phá | thử
coping: đối phó, cách đối phó, ứng phó, kỹ năng, đối phó với, kiểm soát | vượt qua, xử lý, học
  cách
change: thay đổi, tiến bộ, cải thiện | khỏi
communicate: giao tiếp, bày tỏ, nói chuyện
perspective: góc nhìn, cái nhìn, quan điểm
friend: bạn, bạn bè, gia đình, bạn thân, người thân | nói với gia đình, bạn bè là đủ, người lạ
others: người khác, mọi người | bạn bè, gia đình, cô đơn
needs: nhu cầu
private: riêng tư, bảo mật, bí mật | nói với ai, nói cho cha mẹ
cost: chi phí, giá, trả tiền, tiền, bảo hiểm | miễn phí, bao nhiêu tiền
session: buổi, cuộc hẹn, buổi trị liệu
start: bắt đầu, lần đầu | tìm nhà trị liệu
stop: dừng, ngưng, bỏ, đổi nhà trị liệu
long: bao lâu, thời gian, mấy buổi
medication: thuốc, thuốc men
child: con, trẻ em, thiếu niên, cha mẹ
couple: vợ chồng, vợ, chồng, hôn nhân
online: trực tuyến, qua mạng, điện thoại
gift: quà
school: bằng cấp, đào tạo`
