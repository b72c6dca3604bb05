/** In the form that `search-shape.ts` describes. */
export const thesaurus = `
therapist: nhà trị liệu, bác sĩ tâm lý, chuyên gia tâm lý, nhà tâm lý, tham vấn viên, tư vấn viên,
  bác sĩ tâm thần, nhà tâm lý học, chuyên gia | bác sĩ, người để nói chuyện
therapy: trị liệu, tư vấn, tham vấn, điều trị, liệu pháp, tâm lý trị liệu | đi khám tâm lý,
  nói chuyện với ai
client: thân chủ, bệnh nhân, khách hàng, người bệnh
relationship: mối quan hệ, quan hệ, gắn kết, liên minh, kết nối | hợp với
love: hẹn hò, tình dục, tiếp xúc tình dục, tình yêu, quan hệ tình dục | yêu, ngủ với, tình cảm,
  người yêu, kết hôn, cưới, hôn, thích, lên giường, bạn trai, bạn gái, bồ, cặp với, tán tỉnh,
  làm tình, đi chơi, rủ đi, mời đi, quan hệ với bệnh nhân, quan hệ với khách, nụ hôn, quyến rũ
touch: chạm, ôm, sờ, nắm tay, đụng chạm, tiếp xúc | tiếp xúc tình dục
wrong: trái đạo đức, đạo đức, quấy rối, lạm dụng, ranh giới | không đúng, sàm sỡ, lợi dụng,
  quá đáng
law: bất hợp pháp, phạm pháp, trái luật, pháp luật, hợp pháp, trái đạo đức | được phép,
  có được không, luật, cảnh sát, kiện, tội, cấm
complaint: khiếu nại, tố cáo, báo cáo | lạm dụng
benefit: lợi ích, ích lợi, điều tốt | giúp, có ích, tác dụng, ích gì, được gì, hiệu quả, cải thiện
purpose: điều tốt, lợi ích, giúp, có ích | tại sao nên, vì sao nên, có nên, cần gặp, lý do,
  để làm gì, đáng, có tác dụng, ích gì
important: quan trọng, cần thiết, ý nghĩa, hiệu quả | vì sao
called: gọi là, tên, thuật ngữ, gọi là gì | tên gì
meaning: nghĩa là, định nghĩa, có nghĩa | nghĩa
prefer-word: thuật ngữ, chữ | gọi tôi, gọi là gì, xưng hô
ended: sau khi, kết thúc, trước đây, cũ | xong, bao lâu sau
safe: an toàn, tin tưởng, thoải mái, thấu hiểu | sợ, ngại, xấu hổ, tin
open-up: cởi mở, bày tỏ, chia sẻ, tâm sự, sâu kín | nói ra, giấu, kể
understood: thấu hiểu, hiểu, lắng nghe | hiểu tôi, đồng cảm
judgment: phán xét, đánh giá | chê
feelings: cảm xúc, tình cảm, cảm giác
thoughts: suy nghĩ, ý nghĩ, đầu óc
worry: lo âu, lo lắng, lo, căng thẳng, hoảng sợ | sợ
sad: buồn, trầm cảm, chán nản, khóc
self-esteem: tự trọng, lòng tự trọng, tự tin | ghét bản thân, tự ti
self-reflection: tự nhìn lại, suy ngẫm | hiểu bản thân
habit: thói quen, hành vi | nghiện, hút thuốc, rượu
works: hiệu quả, có tác dụng | vô ích
learn: học, dạy, thực hành, phát triển, khám phá | thử
coping: đối phó, cách đối phó, ứng phó, kỹ năng | vượt qua, xử lý
change: thay đổi, tiến bộ, cải thiện | khỏi
communicate: giao tiếp, bày tỏ, nói chuyện
perspective: góc nhìn, cái nhìn, quan điểm
friend: bạn, bạn bè, gia đình
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
