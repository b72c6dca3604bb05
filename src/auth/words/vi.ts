import type { Words } from './en.ts'

export const vi: Words = {
  language: 'Ngôn ngữ',
  'signIn.title': 'Đăng nhập',
  'signIn.lead':
    'Đây là nơi nhân viên phòng khám viết và chăm chút các câu trả lời. Người đọc không cần tài khoản.',
  'signIn.email': 'Email',
  'signIn.password': 'Mật khẩu',
  'signIn.button': 'Đăng nhập',
  'signIn.forgot': 'Quên mật khẩu?',
  'signIn.passkey': 'Dùng khóa truy cập',
  'signIn.provider': 'Tiếp tục bằng tài khoản của phòng khám',
  'signIn.or': 'hoặc',
  'signIn.already': 'Quý vị đã đăng nhập với tên {name}.',
  'signIn.goOn': 'Đến khu vực làm việc',
  'say.signed-out': 'Quý vị đã đăng xuất.',
  'say.idle':
    'Quý vị đã được đăng xuất vì không có hoạt động trong một thời gian, hoặc vì phiên đăng nhập đã đạt thời hạn tối đa. Hãy đăng nhập để tiếp tục chỗ đang làm.',
  'say.confirmed': 'Cảm ơn. Quý vị có thể đóng thẻ này và tiếp tục ở thẻ kia.',
  'error.CredentialsSignin': 'Email và mật khẩu không khớp. Hãy kiểm tra cả hai rồi thử lại.',
  'error.TooMany': 'Quá nhiều lần thử. Hãy chờ vài phút rồi thử lại.',
  'error.Expired': 'Trang này đã mở quá lâu. Hãy thử lại một lần nữa.',
  'error.Unknown': 'Đăng nhập không thành công. Hãy thử lại.',
  'error.Passkey':
    'Khóa truy cập này không được chấp nhận. Hãy thử lại, hoặc tiếp tục mà không dùng khóa.',
  'error.Away':
    'Khu vực làm việc không kết nối được với cơ sở dữ liệu. Chưa ai có thể đăng nhập cho đến khi cơ sở dữ liệu hoạt động lại.',
  'error.OAuthCallback':
    'Dịch vụ đăng nhập của phòng khám đã trả về kết quả không thể chấp nhận. Hãy thử lại; nếu còn xảy ra, hãy báo cho quản trị viên.',
  'error.OAuthSignin':
    'Dịch vụ đăng nhập của phòng khám hiện không phản hồi. Hãy thử lại sau một phút.',
  'away.title': 'Hiện chưa thể đăng nhập',
  'away.fault': 'Đã có sự cố từ phía chúng tôi.',
  'away.wait':
    'Không có gì bị mất, và mật khẩu của quý vị không có vấn đề gì. Hãy thử lại sau một phút; nếu vẫn vậy, hãy báo cho người phụ trách trang web.',
  'away.again': 'Thử lại',
  'noAccess.title': 'Chưa có quyền truy cập',
  'noAccess.no-role':
    'Dịch vụ đăng nhập của phòng khám nhận ra quý vị, nhưng chưa cấp vai trò nào của khu vực làm việc này. Hãy xin quản trị viên một trong các vai trò: admin, reviewer, editor hoặc translator (trong “{claim}”).',
  'noAccess.not-invited':
    'Dịch vụ đăng nhập của phòng khám nhận ra quý vị, nhưng chưa ai thêm quý vị vào khu vực làm việc này. Hãy nhờ một quản trị viên của khu vực mời quý vị bằng địa chỉ email của tài khoản phòng khám.',
  'noAccess.disabled':
    'Quyền truy cập của quý vị vào khu vực làm việc này đã bị thu hồi. Nếu đó là nhầm lẫn, hãy hỏi một quản trị viên của khu vực.',
  'noAccess.address-taken':
    'Đã có người trong khu vực làm việc này dùng email của quý vị, và dịch vụ đăng nhập của phòng khám không xác nhận email đó là của quý vị. Hãy nhờ quản trị viên xác minh địa chỉ tại đó.',
  'noAccess.no-address':
    'Dịch vụ đăng nhập của phòng khám không cho chúng tôi biết email của quý vị. Hãy nhờ quản trị viên cho phép.',
  'noAccess.last-admin':
    'Dịch vụ đăng nhập của phòng khám không còn cấp vai trò quản trị viên cho quý vị, nhưng quý vị là quản trị viên cuối cùng ở đây. Hãy nhờ quản trị viên cấp vai trò này cho người khác trước.',
  'noAccess.unknown':
    'Dịch vụ đăng nhập của phòng khám nhận ra quý vị, nhưng khu vực làm việc này không thể cho quý vị vào. Hãy hỏi quản trị viên.',
  'link.welcome': 'Chào mừng quý vị',
  'link.reset': 'Chọn mật khẩu mới',
  'link.lead': 'Hãy chọn mật khẩu để đăng nhập. Liên kết này chỉ dùng được một lần.',
  'link.name': 'Tên của quý vị',
  'link.email': 'Email của quý vị',
  'link.password': 'Mật khẩu mới',
  'link.hint':
    'Ít nhất 15 ký tự. Vài từ mà chỉ quý vị mới ghép với nhau thì dễ nhớ. Khoảng trắng, dấu và mọi loại chữ đều được tính.',
  'link.button': 'Lưu và đăng nhập',
  'link.gone': 'Liên kết này không còn dùng được',
  'link.goneLead':
    'Liên kết đã được dùng hoặc đã hết hạn. Hãy xin một liên kết mới từ quản trị viên của phòng khám.',
  'link.toSignIn': 'Đến trang đăng nhập',
  'fault.too-short':
    'Mật khẩu quá ngắn: hãy dùng ít nhất 15 ký tự, hoặc 8 ký tự nếu có yếu tố xác thực thứ hai.',
  'fault.short-without-factor': 'Mật khẩu quá ngắn: hãy dùng ít nhất 15 ký tự.',
  'fault.too-long': 'Mật khẩu quá dài: hãy dùng tối đa 256 ký tự.',
  'fault.common':
    'Nhiều người dùng mật khẩu này nên nó dễ bị đoán trước tiên. Hãy chọn mật khẩu khác.',
  'fault.unusable': 'Mật khẩu chứa những ký tự không phải là chữ. Hãy chọn mật khẩu khác.',
  'fault.email': 'Hãy nhập email bằng chữ Latinh thường, chẳng hạn ten@phongkham.example.',
  'fault.email-taken': 'Đã có người khác dùng địa chỉ này.',
  'fault.name': 'Hãy nhập tên của quý vị, tối đa 120 ký tự.',
  'code.title': 'Còn một bước nữa',
  'code.lead':
    'Hãy mở ứng dụng xác thực và nhập sáu chữ số hiện ra cho Attune. Cũng có thể dùng mã khôi phục, mỗi mã một lần.',
  'code.recovery':
    'Nếu không có khóa truy cập bên mình, quý vị có thể vào bằng mã khôi phục, mỗi mã một lần.',
  'code.label': 'Mã',
  'code.button': 'Tiếp tục',
  'code.stop': 'Dừng lại và đăng xuất',
  'code.wrong': 'Mã không đúng hoặc đã được dùng. Hãy chờ mã tiếp theo rồi thử lại.',
  'factor.title': 'Thêm yếu tố xác thực thứ hai',
  'factor.lead': 'Ngoài mật khẩu, một thứ quý vị có trong tay sẽ chứng tỏ đó đúng là quý vị.',
  'factor.app': 'Ứng dụng xác thực',
  'factor.appLead':
    'Ứng dụng trên điện thoại hiện một mã thay đổi mỗi nửa phút. Ứng dụng nào cũng được.',
  'factor.scan': 'Hãy quét hình này bằng ứng dụng.',
  'factor.open': 'Hoặc mở trong một ứng dụng trên thiết bị này',
  'factor.key': 'Hoặc nhập khóa này vào ứng dụng:',
  'factor.confirm': 'Sáu chữ số mà ứng dụng đang hiện',
  'passkey.title': 'Khóa truy cập',
  'passkey.lead':
    'Máy tính, điện thoại hoặc khóa bảo mật nhận ra quý vị bằng vân tay, khuôn mặt hoặc mã PIN. Nhờ đó quý vị cũng có thể đăng nhập mà không cần mật khẩu.',
  'passkey.name': 'Đặt tên cho khóa này, nếu muốn',
  'passkey.nameHint': 'Để phân biệt với khóa khác, chẳng hạn “điện thoại ở chỗ làm”.',
  'passkey.add': 'Tạo khóa truy cập',
  'passkey.stopped':
    'Khóa truy cập không dùng được hoặc đã bị dừng. Hãy thử lại, hoặc tiếp tục mà không dùng khóa.',
  'codes.title': 'Hãy giữ các mã khôi phục này',
  'codes.lead':
    'Mỗi mã cho quý vị vào một lần nếu mất điện thoại hoặc khóa truy cập. Các mã chỉ hiện lúc này: hãy in ra hoặc cất ở nơi quý vị giữ mật khẩu.',
  'codes.done': 'Tôi đã giữ các mã',
  'forgot.title': 'Quên mật khẩu?',
  'forgot.lead':
    'Hãy nhập email. Nếu quý vị làm việc ở đây, một liên kết để chọn mật khẩu mới sẽ được gửi qua thư.',
  'forgot.button': 'Gửi liên kết',
  'forgot.sent':
    'Nếu có người dùng địa chỉ này làm việc ở đây, một lá thư kèm liên kết đang được gửi đi. Liên kết có hiệu lực trong một giờ.',
  'forgot.noMail':
    'Phòng khám này chưa thiết lập thư điện tử. Hãy xin một quản trị viên của khu vực làm việc liên kết để chọn mật khẩu mới.',
  'again.title': 'Vẫn là quý vị chứ?',
  'again.lead':
    'Quý vị đã đăng nhập từ trước đó một lúc. Trước thay đổi này, hãy xác nhận lại đó đúng là quý vị.',
  'again.code': 'Mã dùng một lần hoặc mã khôi phục',
  'account.title': 'Tài khoản của tôi',
  'account.toDesk': 'Trở lại khu vực làm việc',
  'account.back': 'Trở lại tài khoản của tôi',
  'account.sessions': 'Những nơi quý vị đang đăng nhập',
  'account.thisOne': 'nơi này',
  'account.seen': 'dùng lần cuối: {when}',
  'account.since': 'đăng nhập: {when}',
  'account.end': 'Đăng xuất ở đó',
  'account.endOthers': 'Đăng xuất ở mọi nơi khác',
  'account.endAll': 'Đăng xuất ở mọi nơi, cả ở đây',
  'account.password': 'Mật khẩu',
  'account.current': 'Mật khẩu hiện tại',
  'account.change': 'Đổi mật khẩu',
  'account.changed': 'Mật khẩu mới đã được lưu. Quý vị đã được đăng xuất ở mọi nơi khác.',
  'account.wrong': 'Đó không phải là mật khẩu hiện tại của quý vị.',
  'account.noPassword':
    'Quý vị đăng nhập bằng tài khoản của phòng khám nên ở đây không có mật khẩu.',
  'account.factor': 'Yếu tố xác thực thứ hai',
  'account.factorElsewhere': 'Tài khoản của phòng khám lo phần yếu tố xác thực thứ hai của quý vị.',
  'account.factorOn': 'Mã từ ứng dụng: đang bật.',
  'account.factorOff': 'Mã từ ứng dụng: đang tắt.',
  'account.factorAdd': 'Thêm yếu tố xác thực thứ hai',
  'account.factorRemove': 'Tắt',
  'account.factorNeeded':
    'Mật khẩu hoặc vai trò của quý vị đòi hỏi yếu tố xác thực thứ hai, nên không thể bỏ yếu tố cuối cùng.',
  'account.factorGone': 'Yếu tố đó không còn dùng được nữa.',
  'account.passkeySince': 'khóa truy cập, thêm {when}',
  'account.passkeyRemove': 'Bỏ',
  'account.codesLeft': 'Số mã khôi phục còn lại: {left}.',
  'account.newCodes': 'Mã khôi phục mới',
  'account.ended': 'Đã đăng xuất ở đó.',
  'account.device': 'Thiết bị không rõ',
  'letter.greeting': 'Xin chào {name},',
  'letter.invitationSubject': 'Lời mời vào khu vực làm việc',
  'letter.invitation':
    'Quý vị được mời vào khu vực làm việc của các câu trả lời của phòng khám tại {address}. Hãy mở liên kết này để chọn mật khẩu và đăng nhập:',
  'letter.resetSubject': 'Chọn mật khẩu mới',
  'letter.reset':
    'Có người, có lẽ là quý vị, đã yêu cầu mật khẩu mới cho khu vực làm việc tại {address}. Hãy mở liên kết này để chọn mật khẩu:',
  'letter.until': 'Liên kết chỉ dùng được một lần, đến {until}.',
  'letter.ignore':
    'Nếu quý vị không chờ lá thư này, quý vị không cần làm gì: không mở liên kết thì không có gì thay đổi.',
  'out.title': 'Đăng xuất?',
  'out.lead': 'Quý vị có thể quay lại bất cứ lúc nào.',
  'out.button': 'Đăng xuất',
}
