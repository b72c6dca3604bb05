import type { Words } from './en.ts'

export const fr: Words = {
  language: 'Langue',
  'signIn.title': 'Connexion',
  'signIn.lead':
    'C’est ici que l’équipe de la clinique écrit les réponses et en prend soin. Pour les lire, aucun compte n’est nécessaire.',
  'signIn.email': 'Adresse e-mail',
  'signIn.password': 'Mot de passe',
  'signIn.button': 'Se connecter',
  'signIn.forgot': 'Mot de passe oublié ?',
  'signIn.passkey': 'Utiliser une clé d’accès',
  'signIn.provider': 'Continuer avec le compte de la clinique',
  'signIn.or': 'ou',
  'signIn.already': 'Votre session est ouverte au nom de {name}.',
  'signIn.goOn': 'Aller à l’espace de travail',
  'say.signed-out': 'Votre session est fermée.',
  'say.idle':
    'Votre session a été fermée après un moment sans activité, ou parce qu’elle avait atteint sa durée maximale. Connectez-vous pour reprendre où vous en étiez.',
  'say.confirmed': 'Merci. Vous pouvez fermer cet onglet et continuer dans l’autre.',
  'error.CredentialsSignin':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
  'error.TooMany': 'Trop d’essais. Attendez quelques minutes, puis réessayez.',
  'error.Expired': 'Cette page était ouverte depuis trop longtemps. Essayez encore une fois.',
  'error.Unknown': 'La connexion n’a pas abouti. Réessayez.',
  'error.Passkey': 'Cette clé d’accès n’a pas été acceptée. Réessayez, ou continuez sans elle.',
  'error.Away':
    'L’espace de travail n’arrive pas à joindre sa base de données. Personne ne peut se connecter tant qu’elle ne répond pas.',
  'error.OAuthCallback':
    'Le service de connexion de la clinique a donné une réponse qui ne peut pas être acceptée. Réessayez ; si cela se reproduit, prévenez votre administrateur.',
  'error.OAuthSignin':
    'Le service de connexion de la clinique ne répond pas pour le moment. Réessayez dans une minute.',
  'away.title': 'La connexion est impossible pour le moment',
  'away.fault': 'Quelque chose a échoué de notre côté.',
  'away.wait':
    'Rien n’est perdu, et votre mot de passe n’est pas en cause. Réessayez dans une minute ; si cela continue, prévenez la personne qui s’occupe du portail.',
  'away.again': 'Réessayer',
  'noAccess.title': 'Pas encore d’accès',
  'noAccess.no-role':
    'Le service de connexion de la clinique vous connaît, mais ne vous donne aucun des rôles de cet espace. Demandez à votre administrateur l’un de ceux-ci : admin, reviewer, editor ou translator (dans « {claim} »).',
  'noAccess.not-invited':
    'Le service de connexion de la clinique vous connaît, mais personne ne vous a encore donné accès à cet espace. Demandez à un administrateur de l’espace de vous inviter avec l’adresse de votre compte de la clinique.',
  'noAccess.disabled':
    'Votre accès à cet espace a été retiré. Si c’est une erreur, adressez-vous à un administrateur de l’espace.',
  'noAccess.address-taken':
    'Quelqu’un a déjà votre adresse dans cet espace, et le service de connexion de la clinique ne garantit pas qu’elle est à vous. Demandez à votre administrateur de l’y faire vérifier.',
  'noAccess.no-address':
    'Le service de connexion de la clinique ne nous a communiqué aucune adresse e-mail. Demandez à votre administrateur de le permettre.',
  'noAccess.last-admin':
    'Le service de connexion de la clinique ne vous donne plus le rôle d’administrateur, mais vous êtes la dernière personne à l’avoir ici. Demandez à votre administrateur de le donner d’abord à quelqu’un d’autre.',
  'noAccess.unknown':
    'Le service de connexion de la clinique vous connaît, mais cet espace ne peut pas vous laisser entrer. Adressez-vous à votre administrateur.',
  'link.welcome': 'Bienvenue',
  'link.reset': 'Choisir un nouveau mot de passe',
  'link.lead': 'Choisissez un mot de passe pour vous connecter. Ce lien ne sert qu’une fois.',
  'link.name': 'Votre nom',
  'link.email': 'Votre adresse e-mail',
  'link.password': 'Nouveau mot de passe',
  'link.hint':
    'Au moins 15 caractères. Quelques mots que personne d’autre ne réunirait sont faciles à retenir. Les espaces, les accents et toutes les écritures comptent.',
  'link.button': 'Enregistrer et se connecter',
  'link.gone': 'Ce lien ne fonctionne plus',
  'link.goneLead':
    'Il a déjà servi, ou son délai est passé. Demandez-en un nouveau à un administrateur de votre clinique.',
  'link.toSignIn': 'Aller à la connexion',
  'fault.too-short':
    'Ce mot de passe est trop court : utilisez au moins 15 caractères, ou 8 si vous avez un second facteur.',
  'fault.short-without-factor': 'Ce mot de passe est trop court : utilisez au moins 15 caractères.',
  'fault.too-long': 'Ce mot de passe est trop long : utilisez au plus 256 caractères.',
  'fault.common':
    'Beaucoup de gens utilisent ce mot de passe ; il est donc parmi les premiers essayés. Choisissez-en un autre.',
  'fault.unusable':
    'Ce mot de passe contient des caractères qui ne sont pas du texte. Choisissez-en un autre.',
  'fault.email':
    'Donnez une adresse e-mail en lettres latines simples, comme nom@clinique.example.',
  'fault.email-taken': 'Quelqu’un d’autre a déjà cette adresse.',
  'fault.name': 'Donnez votre nom, en 120 caractères au plus.',
  'code.title': 'Encore une étape',
  'code.lead':
    'Ouvrez votre application d’authentification et saisissez les six chiffres qu’elle affiche pour Attune. Un code de secours convient aussi, une seule fois.',
  'code.recovery': 'Sans votre clé d’accès, un code de secours vous laisse entrer, une seule fois.',
  'code.label': 'Code',
  'code.button': 'Continuer',
  'code.stop': 'Arrêter et se déconnecter',
  'code.wrong': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.',
  'factor.title': 'Ajouter un second facteur',
  'factor.lead':
    'En plus de votre mot de passe, quelque chose que vous possédez montre alors que c’est bien vous.',
  'factor.app': 'Une application d’authentification',
  'factor.appLead':
    'Une application de votre téléphone affiche un code qui change toutes les trente secondes. N’importe laquelle convient.',
  'factor.scan': 'Scannez cette image avec l’application.',
  'factor.open': 'Ou ouvrez-la dans une application de cet appareil',
  'factor.key': 'Ou saisissez cette clé dans l’application :',
  'factor.confirm': 'Les six chiffres que l’application affiche maintenant',
  'passkey.title': 'Une clé d’accès',
  'passkey.lead':
    'Votre ordinateur, votre téléphone ou une clé de sécurité vous reconnaît par l’empreinte, le visage ou un code PIN. Elle permet aussi de se connecter sans mot de passe.',
  'passkey.name': 'Nom de cette clé, si vous voulez',
  'passkey.nameHint': 'Pour la distinguer des autres, par exemple « téléphone du travail ».',
  'passkey.add': 'Créer une clé d’accès',
  'passkey.stopped':
    'La clé d’accès n’a pas fonctionné, ou l’opération a été arrêtée. Réessayez, ou continuez sans elle.',
  'codes.title': 'Conservez ces codes de secours',
  'codes.lead':
    'Chacun vous laisse entrer une fois si vous perdez votre téléphone ou votre clé d’accès. Ils ne sont affichés que maintenant : imprimez-les ou rangez-les avec vos mots de passe.',
  'codes.done': 'Je les ai conservés',
  'forgot.title': 'Mot de passe oublié ?',
  'forgot.lead':
    'Donnez votre adresse e-mail. Si vous travaillez ici, vous recevrez un lien pour choisir un nouveau mot de passe.',
  'forgot.button': 'Envoyer le lien',
  'forgot.sent':
    'Si quelqu’un travaille ici avec cette adresse, un message contenant un lien est en route. Le lien fonctionne pendant une heure.',
  'forgot.noMail':
    'Cette clinique n’a pas configuré l’envoi d’e-mails. Demandez à un administrateur de l’espace un lien pour choisir un nouveau mot de passe.',
  'again.title': 'Est-ce toujours vous ?',
  'again.lead':
    'Votre connexion date d’un moment. Avant ce changement, montrez encore une fois que c’est vous.',
  'again.code': 'Code à usage unique ou code de secours',
  'account.title': 'Mon compte',
  'account.toDesk': 'Retour à l’espace de travail',
  'account.back': 'Retour à mon compte',
  'account.sessions': 'Vos sessions ouvertes',
  'account.thisOne': 'celle-ci',
  'account.seen': 'dernière utilisation : {when}',
  'account.since': 'connexion : {when}',
  'account.end': 'Y fermer la session',
  'account.endOthers': 'Fermer toutes les autres sessions',
  'account.endAll': 'Tout fermer, ici aussi',
  'account.password': 'Mot de passe',
  'account.current': 'Mot de passe actuel',
  'account.change': 'Changer le mot de passe',
  'account.changed':
    'Votre nouveau mot de passe est enregistré. Toutes vos autres sessions ont été fermées.',
  'account.wrong': 'Ce n’est pas votre mot de passe actuel.',
  'account.noPassword':
    'Vous vous connectez avec le compte de la clinique ; il n’y a donc pas de mot de passe ici.',
  'account.factor': 'Second facteur',
  'account.factorElsewhere': 'Le compte de la clinique s’occupe de votre second facteur.',
  'account.factorOn': 'Les codes d’une application sont activés.',
  'account.factorOff': 'Les codes d’une application sont désactivés.',
  'account.factorAdd': 'Ajouter un second facteur',
  'account.factorRemove': 'Les désactiver',
  'account.factorNeeded':
    'Votre mot de passe ou votre rôle exige un second facteur ; le dernier ne peut donc pas être retiré.',
  'account.factorGone': 'Ce facteur ne fonctionne plus.',
  'account.passkeySince': 'clé d’accès, ajoutée {when}',
  'account.passkeyRemove': 'Retirer',
  'account.codesLeft': 'Codes de secours restants : {left}.',
  'account.newCodes': 'Nouveaux codes de secours',
  'account.ended': 'Cette session est fermée.',
  'account.device': 'Appareil inconnu',
  'letter.greeting': 'Bonjour {name},',
  'letter.invitationSubject': 'Votre invitation à l’espace de travail',
  'letter.invitation':
    'Nous vous invitons à rejoindre l’espace de travail des réponses de la clinique, à l’adresse {address}. Ouvrez ce lien pour choisir un mot de passe et vous connecter :',
  'letter.resetSubject': 'Choisissez un nouveau mot de passe',
  'letter.reset':
    'Quelqu’un, probablement vous, a demandé un nouveau mot de passe pour l’espace de travail à l’adresse {address}. Ouvrez ce lien pour en choisir un :',
  'letter.until': 'Il ne sert qu’une fois, jusqu’au {until}.',
  'letter.ignore':
    'Si vous n’attendiez pas ce message, vous n’avez rien à faire : sans le lien, rien ne change.',
  'out.title': 'Se déconnecter ?',
  'out.lead': 'Vous pourrez revenir à tout moment.',
  'out.button': 'Se déconnecter',
}
