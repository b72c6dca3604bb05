/** In the form that `search-shape.ts` describes. */
export const meanings = `
self: tôi, em, mình, tui, con, tao, cháu, bản thân
we: chúng tôi, chúng ta, nhà em, bọn em
he: anh ấy, anh ta, ổng, hắn, nó, ông ấy, ông ta
she: cô ấy, chị ấy, bà ấy, cô ta
they: họ, chúng nó, người ta, mọi người, bọn nó, tụi nó
someone: ai đó, người lạ, đàn ông, phụ nữ, có người, ai, thằng, gã
therapist: nhà trị liệu, trị liệu, tâm lý, tham vấn, tư vấn, chuyên viên, bác sĩ tâm thần,
  cô trị liệu, thầy
carer: bác sĩ, y tá, điều dưỡng, mát xa, massage, nha sĩ, huấn luyện viên, mục sư, linh mục,
  cha xứ, thầy cúng, bảo mẫu, gia sư
teacher: giáo viên, thầy giáo, cô giáo, trường, lớp, đại học, học sinh, sinh viên, bạn học
partner: chồng, vợ, bạn trai, bạn gái, người yêu, ny, hôn phu
ex: cũ, người yêu cũ, chồng cũ, vợ cũ
parent: mẹ, má, ba, bố, cha, cha mẹ, ba mẹ, dượng, bố dượng, mẹ kế
child: con trai, con gái, bé, trẻ em, trẻ, em bé, đứa nhỏ, con tôi, cháu gái, cháu trai, bé gái,
  thiếu niên
sibling: anh trai, chị gái, em trai, em gái, anh em
elder: ông ngoại, bà ngoại, ông nội, bà nội, chú, bác, cậu, dì, cô
friend: bạn thân, bạn, bạn cùng phòng, hàng xóm, đồng nghiệp
boss: sếp, công ty, quản lý, công việc, chỗ làm, đi làm
client: thân chủ, bệnh nhân, khách
animal: chó, mèo, chuột, thú cưng, nhện
die: chết, mất, qua đời, từ trần
kill: giết, đâm, thủ tiêu, sát hại, xử nó
suicide: tự tử, tự sát, tự vẫn, kết liễu, kết thúc cuộc đời
hit: đánh, tát, đấm, đá, đập, xô, thắt lưng, roi, bạo hành
strangle: bóp cổ, siết cổ, ngạt, nghẹt, cổ
cut: cắt, rạch, cứa, cào, xước
burn: đốt, bỏng, châm thuốc, bật lửa, dí thuốc
self-harm: tự hại, tự làm đau, làm đau mình, hành hạ bản thân, tự làm tổn thương
blade: dao, lưỡi lam, kéo, mảnh kính, dao lam
gun: súng, bắn, đạn
bomb: bom, nổ, mìn
blood: máu
mark: bầm, sẹo, vết thương, vết, băng, bầm tím
limb: cổ tay, tay, chân, đùi, da, bụng
sex: tình dục, quan hệ, khỏa thân, ngủ với, phim sex, cởi, ảnh nóng
touch: sờ, chạm, đụng, hôn, ôm, vuốt, sờ soạng
private-part: ngực, mông, vùng kín, chỗ kín, váy, quần lót, quần
rape: hiếp, xâm hại, cưỡng bức, hiếp dâm, quấy rối, lạm dụng, sàm sỡ, dâm ô
force: ép, bắt, cưỡng, ép buộc, bị ép, không đồng ý, nói không
drugged: bỏ thuốc, tỉnh dậy, không nhớ, chuốc
threat: đe dọa, dọa, hăm, tống tiền
forbid: không cho, cấm, khóa, nhốt, giữ giấy tờ, chìa khóa, hộ chiếu
stalk: theo dõi, rình, bám theo, định vị, kiểm tra điện thoại, kiểm soát, đi theo
money: tiền, lương, thẻ, ngân hàng
phone: điện thoại, tin nhắn, nhắn tin, zalo, facebook
secret: bí mật, giấu, đừng nói, không ai biết, lén
swallow: uống, nuốt, trộn
pill: thuốc, viên, vỉ, thuốc ngủ, panadol, insulin, hộp thuốc, lọ
drug: ma túy, heroin, đá, hút, chích, thuốc lắc
alcohol: rượu, say, bia, nhậu
poison: độc, thuốc chuột, thuốc trừ sâu, thuốc tẩy, thuốc sâu, ngộ độc, thuốc diệt cỏ
overdose: quá liều, quá nhiều, hết vỉ, cả lọ, hết thuốc, cả vỉ
unresponsive: không tỉnh, bất tỉnh, tím tái, thở, co giật, gọi không dậy, sùi bọt mép
jump: nhảy lầu, nhảy cầu, nhảy, cầu, sân thượng, ban công, đường ray, lao xuống
hang: treo cổ, dây thừng, dây, treo
goodbye: tạm biệt, vĩnh biệt, thư tuyệt mệnh, di chúc, cho hết đồ, lá thư
alone: một mình, cô đơn, lẻ loi
burden: gánh nặng, vô dụng, không có tôi, thừa thãi
hopeless: vô nghĩa, hết hy vọng, tuyệt vọng, bỏ cuộc, chịu hết nổi, không chịu nổi, chán sống,
  hết chịu nổi, bế tắc, mệt mỏi
not-live: không muốn sống, biến mất, không muốn tỉnh, ngủ mãi, giải thoát
plan: kế hoạch, tối nay, quyết định, danh sách, sẵn sàng, ngày mai
life: sống, cuộc sống, đời, cuộc đời
voice: giọng, tiếng nói, nghe, thì thầm, tiếng
vision: thấy bóng, bóng đen, ảo giác, ma, quỷ, thiên thần, nhìn thấy
delusion: chip, chính phủ, công an, máy quay, camera, nghe lén, cấy, người ngoài hành tinh
signal: tín hiệu, biển số, ti vi, đài, con số, mật mã
mind: đầu, ý nghĩ, suy nghĩ, não
chosen: được chọn, chúa, phật, sứ mệnh, tiên tri, trời chọn
replaced: thay thế, giả, đóng kịch, diễn viên, không thật, tráo
persecution: hại tôi, âm mưu, chống lại tôi, muốn giết tôi, đầu độc, bám theo
eat: ăn, cơm, bữa, đói, thức ăn
vomit: nôn, ói, móc họng, thuốc xổ, nhuận tràng
starve: nhịn ăn, bỏ ăn, không ăn, nhịn, calo, bỏ bữa
thin: cân, ốm, mập, béo, gầy, ký, kg, sụt, giảm cân
eating-disorder: biếng ăn, cuồng ăn, rối loạn ăn uống, chán ăn
neglect: bỏ đói, bẩn, bỏ mặc, ở nhà một mình, lắc, bồn tắm
revenge: trả thù, hối hận, trả giá, bài học, cho biết tay
hurt: đau, tổn thương, hại, bạo lực, hành hạ, tấn công
anger: giận, tức, la, hét, nổi điên, nóng tính, chửi
hate: ghét, hận, căm
fear: sợ, hoảng, khiếp, lo
escape: trốn, bỏ đi, rời khỏi, thoát, tạm lánh, an toàn
sad: buồn, khóc, trầm cảm, mệt, kiệt sức
calm: nhẹ người, dễ chịu, bình tĩnh, đáng bị, trừng phạt, cảm giác
negation: không, chưa, chẳng, đừng, ko, hông, hết, chả
past: năm trước, hồi, ngày xưa, từng, trước đây, tuổi thơ, lúc nhỏ, đã
healed: khỏi, hồi phục, phục hồi, vượt qua, cai, ổn định, sống sót, lành
film: phim, tập phim, podcast, bài hát, lời bài, tiểu thuyết, sách, truyện, trò chơi, game,
  nhân vật, kịch, netflix, kết phim
study: luận văn, khóa luận, bài tập, nghiên cứu, thống kê, thi, khóa, tập huấn, hội thảo,
  chứng chỉ, bài giảng, tài liệu, tiểu luận, đề tài, thuyết trình, tỷ lệ
law: luật, quy định, điều khoản, đạo đức, bảo mật, báo cáo, nghĩa vụ, quyền, nội quy
org: tình nguyện, quyên góp, đường dây, chiến dịch, áp phích, phòng chống, phòng ngừa, ngày, hội,
  tổ chức
meaning: nghĩa là gì, là gì, định nghĩa, khác nhau, triệu chứng, nguyên nhân, khác gì
question: gì, sao, tại sao, khi nào, ở đâu, ai, có phải, được không, bao nhiêu, mấy, thế nào,
  có nên, có
booking: hẹn, đặt lịch, hủy, buổi, bảo hiểm, giá, phí, hóa đơn, online, phòng chờ, dời, lịch
idiom: cười, giày cao gót, kẹt xe, chán, cà phê, nóng, haha, tập gym, đùa
grief: tang, đám tang, giỗ, chia buồn, nhớ, mất hồi, người mất
dream: mơ, ác mộng, chiêm bao
news: tin tức, chiến tranh, động đất, tin
sport: đấm bốc, tự vệ, yoga, chạy, marathon, bóng đá, nhảy dù, leo núi, bơi
everyday: tóc, nấu, bếp, xe, nhà, quần áo, vườn, ứng dụng, máy in, pin
birth: bầu, mang thai, sau sinh, cho con bú, nghén
flu: cảm, sốt, nhức đầu, dị ứng, xét nghiệm, vắc xin, tiêm, mổ, buồn nôn, cúm
breakup: chia tay, ly hôn, ly thân, ghen, ngoại tình, cãi nhau, cãi, giận nhau
help-other: giúp, hỗ trợ, nói với, nói sao, nói gì, quà, an ủi`
