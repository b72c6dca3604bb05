# Written by `npm run generate` from src/server/edge/last-resort.ts.
sub last_resort {
  set resp.http.content-type = "text/html; charset=utf-8";
  set resp.http.content-security-policy = "default-src 'none'; frame-ancestors 'none'";
  set resp.http.x-content-type-options = "nosniff";
  set resp.http.referrer-policy = "no-referrer";
  set resp.http.retry-after = "10";
  if (req.http.x-language == "en") {
    synthetic({"<!DOCTYPE html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><title>This page isn’t available right now</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>This page isn’t available right now</h1><p>We can’t show this page right now. Please try again in a few minutes. If you need help now, the numbers on this page work.</p><p><a href="/en">Try again</a></p></main>
<aside aria-labelledby="help"><h2 id="help">Need to talk to someone now?</h2><p>If you’re in danger or thinking about ending your life, please reach out now. You don’t have to be alone with this.</p>
<ul><li>988 Suicide &amp; Crisis Lifeline: <a href="tel:988">Call <bdi dir="ltr">988</bdi></a> <a href="sms:988">Text <bdi dir="ltr">988</bdi></a></li><li>Emergency services: <a href="tel:911">Call <bdi dir="ltr">911</bdi></a> <a href="sms:911">Text <bdi dir="ltr">911</bdi></a> Call if you can. Texting 911 works in many places, but not everywhere.</li></ul></aside>
</body>
</html>
"});
  }
  if (req.http.x-language == "es") {
    synthetic({"<!DOCTYPE html>
<html lang="es" dir="ltr">
<head><meta charset="utf-8"><title>Esta página no está disponible ahora</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>Esta página no está disponible ahora</h1><p>No podemos mostrar esta página en este momento. Inténtelo de nuevo en unos minutos. Si necesita ayuda ahora, los números de esta página funcionan.</p><p><a href="/es">Intentar de nuevo</a></p></main>
<aside aria-labelledby="help"><h2 id="help">¿Necesita hablar con alguien ahora?</h2><p>Si está en peligro o piensa en quitarse la vida, pida ayuda ahora. No tiene que pasar por esto a solas.</p>
<ul><li>988 Línea de Prevención del Suicidio y Crisis: <a href="tel:988">Llamar al <bdi dir="ltr">988</bdi></a> <a href="sms:988">Mensaje de texto al <bdi dir="ltr">988</bdi></a></li><li>Servicios de emergencia: <a href="tel:911">Llamar al <bdi dir="ltr">911</bdi></a> <a href="sms:911">Mensaje de texto al <bdi dir="ltr">911</bdi></a> Llame si puede. Enviar un mensaje de texto al 911 funciona en muchos lugares, pero no en todos.</li></ul></aside>
</body>
</html>
"});
  }
  if (req.http.x-language == "fr") {
    synthetic({"<!DOCTYPE html>
<html lang="fr" dir="ltr">
<head><meta charset="utf-8"><title>Cette page n’est pas disponible pour le moment</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>Cette page n’est pas disponible pour le moment</h1><p>Nous ne pouvons pas afficher cette page pour le moment. Merci de réessayer dans quelques minutes. Si vous avez besoin d’aide maintenant, les numéros de cette page fonctionnent.</p><p><a href="/fr">Réessayer</a></p></main>
<aside aria-labelledby="help"><h2 id="help">Besoin de parler à quelqu’un maintenant ?</h2><p>Si vous êtes en danger ou si vous pensez à mettre fin à vos jours, demandez de l’aide maintenant. Vous n’avez pas à traverser cela sans aide.</p>
<ul><li>988, prévention du suicide et aide en cas de crise: <a href="tel:988">Appeler le <bdi dir="ltr">988</bdi></a> <a href="sms:988">SMS au <bdi dir="ltr">988</bdi></a></li><li>Services d’urgence: <a href="tel:911">Appeler le <bdi dir="ltr">911</bdi></a> <a href="sms:911">SMS au <bdi dir="ltr">911</bdi></a> Appelez si vous le pouvez. Le SMS au 911 fonctionne à beaucoup d’endroits, mais pas partout.</li></ul></aside>
</body>
</html>
"});
  }
  if (req.http.x-language == "ar") {
    synthetic({"<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>هذه الصفحة غير متاحة الآن</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>هذه الصفحة غير متاحة الآن</h1><p>لا نستطيع عرض هذه الصفحة الآن. يُرجى المحاولة بعد بضع دقائق. وعند الحاجة إلى المساعدة الآن فالأرقام في هذه الصفحة تعمل.</p><p><a href="/ar">إعادة المحاولة</a></p></main>
<aside aria-labelledby="help"><h2 id="help">بحاجة إلى من يسمعك الآن؟</h2><p>إذا كنت في خطر أو تراودك أفكار بإنهاء حياتك فنرجو طلب المساعدة الآن. لست وحدك في مواجهة هذا.</p>
<ul><li>خط 988 للوقاية من الانتحار ومواجهة الأزمات: <a href="tel:988">الاتصال بالرقم <bdi dir="ltr">988</bdi></a> <a href="sms:988">رسالة نصية إلى <bdi dir="ltr">988</bdi></a></li><li>خدمات الطوارئ: <a href="tel:911">الاتصال بالرقم <bdi dir="ltr">911</bdi></a> <a href="sms:911">رسالة نصية إلى <bdi dir="ltr">911</bdi></a> الأفضل الاتصال هاتفيًا إن أمكن. إرسال رسالة نصية إلى 911 متاح في أماكن كثيرة، لكن ليس في كل مكان.</li></ul></aside>
</body>
</html>
"});
  }
  if (req.http.x-language == "zh") {
    synthetic({"<!DOCTYPE html>
<html lang="zh" dir="ltr">
<head><meta charset="utf-8"><title>这个页面暂时无法显示</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>这个页面暂时无法显示</h1><p>我们现在无法显示这个页面，请过几分钟再试。如果您现在需要帮助，本页上的号码可以拨通。</p><p><a href="/zh">重试</a></p></main>
<aside aria-labelledby="help"><h2 id="help">现在想找人谈谈吗？</h2><p>如果您有危险，或者想结束自己的生命，请现在就联系他们。您不必独自承受。</p>
<ul><li>988 自杀与危机生命热线: <a href="tel:988">拨打 <bdi dir="ltr">988</bdi></a> <a href="sms:988">发短信至 <bdi dir="ltr">988</bdi></a></li><li>紧急服务: <a href="tel:911">拨打 <bdi dir="ltr">911</bdi></a> <a href="sms:911">发短信至 <bdi dir="ltr">911</bdi></a> 能打电话请打电话。许多地方可以向 911 发短信，但不是所有地方都行。</li></ul></aside>
</body>
</html>
"});
  }
  if (req.http.x-language == "vi") {
    synthetic({"<!DOCTYPE html>
<html lang="vi" dir="ltr">
<head><meta charset="utf-8"><title>Hiện không xem được trang này</title><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body>
<main><h1>Hiện không xem được trang này</h1><p>Hiện chúng tôi không thể hiển thị trang này. Xin thử lại sau vài phút. Nếu quý vị cần giúp đỡ ngay, các số điện thoại trên trang này vẫn gọi được.</p><p><a href="/vi">Thử lại</a></p></main>
<aside aria-labelledby="help"><h2 id="help">Cần nói chuyện với ai đó ngay bây giờ?</h2><p>Nếu đang gặp nguy hiểm hoặc nghĩ đến việc kết thúc cuộc sống, xin hãy liên lạc ngay. Không ai phải chịu đựng một mình.</p>
<ul><li>988: Đường dây phòng chống tự tử và khủng hoảng: <a href="tel:988">Gọi <bdi dir="ltr">988</bdi></a> <a href="sms:988">Nhắn tin đến <bdi dir="ltr">988</bdi></a></li><li>Dịch vụ khẩn cấp: <a href="tel:911">Gọi <bdi dir="ltr">911</bdi></a> <a href="sms:911">Nhắn tin đến <bdi dir="ltr">911</bdi></a> Hãy gọi nếu quý vị gọi được. Nhắn tin đến 911 dùng được ở nhiều nơi, nhưng không phải ở mọi nơi.</li></ul></aside>
</body>
</html>
"});
  }
}
