import type { Words } from './en.ts'

export const es: Words = {
  language: 'Idioma',
  'signIn.title': 'Iniciar sesión',
  'signIn.lead':
    'Aquí el personal de la clínica escribe y cuida las respuestas. Para leerlas no hace falta ninguna cuenta.',
  'signIn.email': 'Correo electrónico',
  'signIn.password': 'Contraseña',
  'signIn.button': 'Entrar',
  'signIn.forgot': '¿Ha olvidado su contraseña?',
  'signIn.passkey': 'Usar una llave de acceso',
  'signIn.provider': 'Continuar con la cuenta de la clínica',
  'signIn.or': 'o',
  'signIn.already': 'Ha iniciado sesión como {name}.',
  'signIn.goOn': 'Ir al área de trabajo',
  'say.signed-out': 'Ha cerrado la sesión.',
  'say.idle':
    'La sesión se cerró porque no hubo actividad durante un rato o porque llegó a su duración máxima. Inicie sesión para seguir donde estaba.',
  'say.confirmed': 'Gracias. Puede cerrar esta pestaña y seguir en la otra.',
  'error.CredentialsSignin':
    'Ese correo y esa contraseña no corresponden. Revise ambos e inténtelo de nuevo.',
  'error.TooMany': 'Demasiados intentos. Espere unos minutos y vuelva a intentarlo.',
  'error.Expired': 'Esta página llevaba demasiado tiempo abierta. Inténtelo una vez más.',
  'error.Unknown': 'No se ha podido iniciar la sesión. Inténtelo de nuevo.',
  'error.Passkey': 'No se ha aceptado esa llave de acceso. Inténtelo de nuevo o continúe sin ella.',
  'error.Away':
    'El área de trabajo no logra conectar con su base de datos. Nadie puede entrar hasta que vuelva a responder.',
  'error.OAuthCallback':
    'El servicio de acceso de la clínica ha dado una respuesta que no se puede aceptar. Inténtelo de nuevo; si se repite, avise a su administrador.',
  'error.OAuthSignin':
    'El servicio de acceso de la clínica no responde en este momento. Inténtelo de nuevo en un minuto.',
  'away.title': 'Ahora mismo no se puede iniciar sesión',
  'away.fault': 'Algo ha fallado por nuestra parte.',
  'away.wait':
    'No se ha perdido nada y su contraseña no tiene ningún problema. Inténtelo de nuevo en un minuto; si continúa, avise a quien se ocupa del portal.',
  'away.again': 'Intentarlo de nuevo',
  'noAccess.title': 'Todavía sin acceso',
  'noAccess.no-role':
    'El servicio de acceso de la clínica le conoce, pero no le da ninguno de los roles de esta área de trabajo. Pida a su administrador uno de estos: admin, reviewer, editor o translator (en «{claim}»).',
  'noAccess.not-invited':
    'El servicio de acceso de la clínica le conoce, pero nadie le ha dado aún acceso a esta área de trabajo. Pida a un administrador del área que le invite con la dirección de su cuenta de la clínica.',
  'noAccess.disabled':
    'Se le ha retirado el acceso a esta área de trabajo. Si es un error, hable con un administrador del área.',
  'noAccess.address-taken':
    'Otra persona de esta área ya tiene su dirección de correo, y el servicio de acceso de la clínica no confirma que sea de usted. Pida a su administrador que la verifique allí.',
  'noAccess.no-address':
    'El servicio de acceso de la clínica no nos ha comunicado ninguna dirección de correo suya. Pida a su administrador que lo permita.',
  'noAccess.last-admin':
    'El servicio de acceso de la clínica ya no le da el rol de administrador, pero usted es la última persona que lo tiene aquí. Pida a su administrador que se lo dé antes a otra persona.',
  'noAccess.unknown':
    'El servicio de acceso de la clínica le conoce, pero esta área de trabajo no puede dejarle entrar. Pregunte a su administrador.',
  'link.welcome': 'Le damos la bienvenida',
  'link.reset': 'Elija una contraseña nueva',
  'link.lead': 'Elija una contraseña para iniciar sesión. Este enlace funciona una sola vez.',
  'link.name': 'Su nombre',
  'link.email': 'Su correo electrónico',
  'link.password': 'Contraseña nueva',
  'link.hint':
    'Al menos 15 caracteres. Unas cuantas palabras que solo a usted se le ocurriría juntar son fáciles de recordar. Valen los espacios, los acentos y cualquier alfabeto.',
  'link.button': 'Guardar y entrar',
  'link.gone': 'Este enlace ya no funciona',
  'link.goneLead': 'Ya se ha usado o ha caducado. Pida uno nuevo a un administrador de su clínica.',
  'link.toSignIn': 'Ir al inicio de sesión',
  'fault.too-short':
    'Esa contraseña es demasiado corta: use al menos 15 caracteres, u 8 si tiene un segundo factor.',
  'fault.short-without-factor': 'Esa contraseña es demasiado corta: use al menos 15 caracteres.',
  'fault.too-long': 'Esa contraseña es demasiado larga: use como máximo 256 caracteres.',
  'fault.common':
    'Mucha gente usa esa contraseña, así que es de las primeras que se prueban. Elija otra.',
  'fault.unusable': 'Esa contraseña contiene caracteres que no son texto. Elija otra.',
  'fault.email':
    'Escriba una dirección de correo con letras latinas sencillas, como nombre@clinica.example.',
  'fault.email-taken': 'Otra persona ya tiene esta dirección.',
  'fault.name': 'Escriba su nombre, con 120 caracteres como máximo.',
  'code.title': 'Un paso más',
  'code.lead':
    'Abra su aplicación de autenticación y escriba los seis dígitos que muestra para Attune. También sirve un código de recuperación, una sola vez.',
  'code.recovery':
    'Si no tiene a mano su llave de acceso, puede entrar con un código de recuperación, una sola vez.',
  'code.label': 'Código',
  'code.button': 'Continuar',
  'code.stop': 'Dejarlo y cerrar la sesión',
  'code.wrong':
    'Ese código no es correcto o ya se ha usado. Espere al siguiente e inténtelo de nuevo.',
  'factor.title': 'Añadir un segundo factor',
  'factor.lead': 'Así, además de su contraseña, algo que usted tiene demuestra quién es.',
  'factor.app': 'Una aplicación de autenticación',
  'factor.appLead':
    'Una aplicación del teléfono muestra un código que cambia cada medio minuto. Sirve cualquiera.',
  'factor.scan': 'Escanee esta imagen con la aplicación.',
  'factor.open': 'O ábrala en una aplicación de este dispositivo',
  'factor.key': 'O escriba esta clave en la aplicación:',
  'factor.confirm': 'Los seis dígitos que muestra ahora la aplicación',
  'passkey.title': 'Una llave de acceso',
  'passkey.lead':
    'Su computadora, su teléfono o una llave de seguridad le reconoce por la huella, la cara o un PIN. También le permite entrar sin contraseña.',
  'passkey.name': 'Nombre de esta llave, si lo desea',
  'passkey.nameHint': 'Para distinguirla de otras; por ejemplo, «teléfono del trabajo».',
  'passkey.add': 'Crear una llave de acceso',
  'passkey.stopped':
    'La llave de acceso no ha funcionado o se ha cancelado. Inténtelo de nuevo o continúe sin ella.',
  'codes.title': 'Guarde estos códigos de recuperación',
  'codes.lead':
    'Cada uno le permite entrar una vez si pierde el teléfono o la llave de acceso. Solo se muestran ahora: imprímalos o guárdelos donde guarda sus contraseñas.',
  'codes.done': 'Ya los he guardado',
  'forgot.title': '¿Ha olvidado su contraseña?',
  'forgot.lead':
    'Escriba su dirección de correo. Si trabaja aquí, recibirá un enlace para elegir una contraseña nueva.',
  'forgot.button': 'Enviar el enlace',
  'forgot.sent':
    'Si alguien con esta dirección trabaja aquí, le hemos enviado un mensaje con un enlace. El enlace funciona durante una hora.',
  'forgot.noMail':
    'Esta clínica no tiene configurado el correo. Pida a un administrador del área de trabajo un enlace para elegir una contraseña nueva.',
  'again.title': '¿Sigue siendo usted?',
  'again.lead':
    'Inició sesión hace un rato. Antes de este cambio, demuestre una vez más que es usted.',
  'again.code': 'Código de un solo uso o de recuperación',
  'account.title': 'Mi cuenta',
  'account.toDesk': 'Volver al área de trabajo',
  'account.back': 'Volver a mi cuenta',
  'account.sessions': 'Dónde tiene la sesión abierta',
  'account.thisOne': 'esta',
  'account.seen': 'último uso: {when}',
  'account.since': 'sesión iniciada: {when}',
  'account.end': 'Cerrar esa sesión',
  'account.endOthers': 'Cerrar las demás sesiones',
  'account.endAll': 'Cerrar todas, también esta',
  'account.password': 'Contraseña',
  'account.current': 'Contraseña actual',
  'account.change': 'Cambiar la contraseña',
  'account.changed': 'Se ha guardado su contraseña nueva. Se han cerrado sus demás sesiones.',
  'account.wrong': 'Esa no es su contraseña actual.',
  'account.noPassword': 'Usted entra con la cuenta de la clínica, así que aquí no hay contraseña.',
  'account.factor': 'Segundo factor',
  'account.factorElsewhere': 'De su segundo factor se ocupa la cuenta de la clínica.',
  'account.factorOn': 'Los códigos de una aplicación están activados.',
  'account.factorOff': 'Los códigos de una aplicación están desactivados.',
  'account.factorAdd': 'Añadir un segundo factor',
  'account.factorRemove': 'Desactivarlos',
  'account.factorNeeded':
    'Su contraseña o su rol exige un segundo factor, así que no se puede quitar el último.',
  'account.factorGone': 'Ese factor ya no funciona.',
  'account.passkeySince': 'llave de acceso, añadida {when}',
  'account.passkeyRemove': 'Quitar',
  'account.codesLeft': 'Códigos de recuperación que quedan: {left}.',
  'account.newCodes': 'Códigos de recuperación nuevos',
  'account.ended': 'Se ha cerrado esa sesión.',
  'account.device': 'Dispositivo desconocido',
  'letter.greeting': 'Hola, {name}:',
  'letter.invitationSubject': 'Su invitación al área de trabajo',
  'letter.invitation':
    'Ha recibido una invitación al área de trabajo de las respuestas de la clínica, en {address}. Abra este enlace para elegir una contraseña y entrar:',
  'letter.resetSubject': 'Elija una contraseña nueva',
  'letter.reset':
    'Alguien, probablemente usted, ha pedido una contraseña nueva para el área de trabajo en {address}. Abra este enlace para elegirla:',
  'letter.until': 'Funciona una sola vez, hasta el {until}.',
  'letter.ignore':
    'Si no esperaba este mensaje, no tiene que hacer nada: sin el enlace no cambia nada.',
  'out.title': '¿Cerrar la sesión?',
  'out.lead': 'Puede volver cuando quiera.',
  'out.button': 'Cerrar la sesión',
}
