vcl 4.1;

# The caching edge in front of the portal. It caches public pages for as long as the portal says in
# X-Edge-Max-Age, a header for this edge alone, until the portal purges them. It serves its copies
# while the portal is down, and sends one request to the portal however many readers wait for a page.
import std;
import xkey;

# The page of the last resort, in each language. `npm run generate` writes it.
include "last-resort.vcl";

# The web processes.
include "backends.vcl";

# Who may purge: the portal, from a private network, with the secret in EDGE_PURGE_SECRET.
acl portal {
  "localhost";
  "127.0.0.0"/8;
  "10.0.0.0"/8;
  "172.16.0.0"/12;
  "192.168.0.0"/16;
}

# soft: pages with one of the tags, or without tags all pages, are stale, and kept for when the portal
# is down.
# text: pages with a text that nobody may read any more are deleted, whether the portal is up or not.
# mention: pages that list such a text are deleted, unless they are all that readers have. The portal
# tries again. There is no way to delete everything.
sub purge {
  # A comma means that a proxy passed the request on.
  if (client.ip !~ portal || req.http.x-forwarded-for ~ ",") { return (synth(405, "Not allowed")); }
  if (!std.getenv("EDGE_PURGE_SECRET") || std.getenv("EDGE_PURGE_SECRET") == "") { return (synth(405, "Not allowed")); }
  if (req.http.x-purge-secret != std.getenv("EDGE_PURGE_SECRET")) { return (synth(405, "Not allowed")); }
  if (req.http.x-purge == "soft" && !req.http.x-purge-tags) {
    set req.http.x-purged = xkey.softpurge("portal");
    return (synth(200, "Purged"));
  }
  if (req.http.x-purge-tags !~ "^[A-Za-z0-9_ -]+$" || req.http.x-purge-tags ~ "(^| )portal( |$)") {
    return (synth(400, "Name the tags"));
  }
  if (req.http.x-purge == "mention" && !std.healthy(req.backend_hint)) { return (synth(503, "The portal is down")); }
  if (req.http.x-purge == "soft") {
    set req.http.x-purged = xkey.softpurge(req.http.x-purge-tags);
    return (synth(200, "Purged"));
  }
  if (req.http.x-purge != "text" && req.http.x-purge != "mention") { return (synth(400, "Name the kind")); }
  set req.http.x-purged = xkey.purge(req.http.x-purge-tags);
  return (synth(200, "Purged"));
}

# The reader's language, for pages of this edge: of the address, or else of the browser.
sub find_language {
  set req.http.x-language = "en";
  if (req.http.accept-language ~ "(?i)(^|,)\s*(en|es|ar|zh|vi|fr)(-|;|,|\s|$)") {
    set req.http.x-language = std.tolower(regsub(req.http.accept-language, "(?i)^(?:.*?,)??\s*(en|es|ar|zh|vi|fr)(?:[-;,\s].*)?$", "\1"));
  }
  if (req.url ~ "^/(en|es|ar|zh|vi|fr)([/?]|$)") {
    set req.http.x-language = regsub(req.url, "^/(en|es|ar|zh|vi|fr)([/?].*)?$", "\1");
  }
}

# Keeps the parameters that a page reads (src/site/screens/query-parameters.ts), in one order.
sub keep_parameters {
  if (req.url ~ "^/[^/?]+/search\?") {
    set req.url = regsuball(req.url, "([?&])(?!(?:q)(?:=|&|$))[^&]*", "\1");
    set req.url = regsub(regsuball(req.url, "([?&])&+", "\1"), "[?&]+$", "");
    set req.url = std.querysort(req.url);
  } elsif (req.url ~ "^/[^/?]+/session\?") {
    set req.url = regsuball(req.url, "([?&])(?!(?:n|topic|found)(?:=|&|$))[^&]*", "\1");
    set req.url = regsub(regsuball(req.url, "([?&])&+", "\1"), "[?&]+$", "");
  } else {
    set req.url = regsub(req.url, "\?.*$", "");
  }
}

# An answer is there as a page, as Markdown and as JSON. Copies are kept of the page; what may rather
# want another form is decided by the portal (src/server/finished-pages/negotiate.ts).
sub choose_form {
  if (req.url !~ "^/[a-z][a-z]/(questions|a)/[^/.]+$") { unset req.http.accept; }
  elsif (req.http.accept !~ "(?i)text/markdown|application/json") { set req.http.accept = "text/html"; }
}

sub vcl_recv {
  set req.backend_hint = web.backend(resolve=LAZY);
  if (req.restarts == 0) {
    unset req.http.x-second-try;
    unset req.http.x-error-page;
    if (req.method == "PURGE") { call purge; }
    call find_language;
    # Headers that only a proxy or the framework may set.
    unset req.http.x-middleware-subrequest;
    unset req.http.x-forwarded-host;
    unset req.http.forwarded;
  }

  if (req.http.x-error-page) {
    set req.method = "GET";
    set req.url = "/" + req.http.x-language + "/unavailable";
    unset req.http.cookie;
    unset req.http.authorization;
    unset req.http.range;
    unset req.http.if-none-match;
    unset req.http.if-modified-since;
    set req.grace = 720h;
    return (hash);
  }

  if (req.url ~ "^/(admin|sign-in|preview|account|api)(/|\?|$)") { return (pass); }
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }

  # What a health record says about a person goes no further.
  if (req.url ~ "(?i)^/connect(\?|$)") {
    set req.url = regsuball(req.url, "(?i)([?&])(?!(?:mainSearchCriteria\.v\.(?:cs|c|dn)|informationRecipient\.languageCode\.c|knowledgeResponseType)=)[^&]*", "\1");
    set req.url = regsub(regsuball(req.url, "([?&])&+", "\1"), "[?&]+$", "");
    return (pass);
  }

  # For other sites, with parameters of their own.
  if (req.url ~ "^/oembed(\?|$)") {
    unset req.http.cookie;
    return (pass);
  }

  # Recordings are large, and a withdrawal must reach them while they are sent.
  if (req.url ~ "^/recordings/") {
    unset req.http.cookie;
    unset req.http.authorization;
    return (pass);
  }

  # These depend on the browser's language, so that only the portal knows where they lead.
  if (req.url ~ "^/(\?|$|a/|p/)") {
    if (!std.healthy(req.backend_hint)) { return (synth(302, "Found")); }
    unset req.http.cookie;
    return (pass);
  }

  # Public pages use neither cookies nor these headers.
  unset req.http.cookie;
  unset req.http.authorization;
  unset req.http.accept-language;
  call keep_parameters;
  # Searches and feedback are private, so they are not cached.
  if (req.url ~ "^/[^/?]+/(search|feedback|session|s)(/|\?|$)") { return (pass); }

  call choose_form;
  if (req.http.accept && req.http.accept != "text/html") { return (pass); }

  if (req.restarts == 0 && std.healthy(req.backend_hint)) { set req.grace = 0s; }
  else { set req.grace = 24h; }
  return (hash);
}

# There is one portal: a page is the same under every name of this edge.
sub vcl_hash {
  hash_data(req.url);
  return (lookup);
}

sub vcl_backend_fetch {
  # The machine of this address; after it has failed, the next one.
  if (bereq.http.x-second-try) { set bereq.backend = web.backend(by=URL, alt=bereq.retries + 1); }
  else { set bereq.backend = web.backend(by=URL, alt=bereq.retries); }
  unset bereq.http.x-language;
  unset bereq.http.x-error-page;
  # Imports and exports of staff take minutes, and uploads come in slowly.
  if (bereq.url ~ "^/(admin|sign-in|preview|api)(/|\?|$)") {
    set bereq.first_byte_timeout = 300s;
    set bereq.between_bytes_timeout = 60s;
  }
  if (bereq.http.x-second-try) { unset bereq.http.if-none-match; }
}

sub vcl_backend_response {
  if (beresp.status >= 500) {
    # Use an older copy if there is one. On the second try, deliver the portal's own error page, which
    # has the help contacts.
    if (!bereq.uncacheable && !bereq.http.x-second-try) { return (abandon); }
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    return (deliver);
  }
  if (beresp.http.set-cookie) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  if (beresp.http.x-edge-max-age) {
    set beresp.ttl = std.duration(beresp.http.x-edge-max-age + "s", 0s);
  } else if (beresp.http.cache-control !~ "max-age" || beresp.http.cache-control ~ "(private|no-store|no-cache)") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  # All pages have the first tag; the others name the answers on them.
  set beresp.http.xkey = "portal " + beresp.http.x-edge-tags;
  if (beresp.http.vary ~ "(?i)(^|,)\s*accept\s*(,|$)") { set beresp.http.vary = "Accept, Accept-Encoding"; }
  else { set beresp.http.vary = "Accept-Encoding"; }
  set beresp.grace = 24h;
  if (bereq.url ~ "^/[^/?]+/unavailable$") { set beresp.grace = 720h; }
  # Anybody can ask for pages that do not exist. They take no space that others need.
  if (beresp.status == 404) { set beresp.grace = 0s; }
  return (deliver);
}

sub vcl_backend_error {
  # Another machine may respond.
  if (bereq.retries == 0 && (bereq.method == "GET" || bereq.method == "HEAD")) { return (retry); }
  return (abandon);
}

sub vcl_synth {
  set resp.http.cache-control = "no-store";
  if (req.http.x-purged) { set resp.http.x-purged = req.http.x-purged; }
  if (resp.status == 302) {
    set resp.http.location = "/" + req.http.x-language + regsub(req.url, "^/(\?.*)?$", "");
    return (deliver);
  }
  if (resp.status != 503 || req.method == "PURGE") {
    set resp.http.content-type = "text/plain; charset=utf-8";
    synthetic(resp.reason);
    return (deliver);
  }
  if (req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    set req.http.x-second-try = "1";
    return (restart);
  }
  # Nothing is there: first the error page that the portal has left here, then the one of the rules.
  if (!req.http.x-error-page) {
    unset req.http.x-second-try;
    set req.http.x-error-page = "1";
    return (restart);
  }
  call last_resort;
  return (deliver);
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.via;
  unset resp.http.x-varnish;
  unset resp.http.x-edge-max-age;
  unset resp.http.x-edge-tags;
  # Would tell when somebody last opened this page.
  unset resp.http.age;
  if (req.http.x-error-page) {
    set resp.status = 503;
    set resp.http.cache-control = "no-store";
    set resp.http.retry-after = "10";
    unset resp.http.etag;
    unset resp.http.last-modified;
  }
}
