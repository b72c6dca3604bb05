vcl 4.1;

# The caching edge in front of the portal. It caches public pages for as long as the portal says
# (s-maxage), until the portal purges them. It serves its copies while the portal is down, and sends
# one request to the portal however many readers wait for a page.
import std;
import xkey;

backend web {
  .host = "web";
  .port = "3000";
  .connect_timeout = 5s;
  .first_byte_timeout = 15s;
  .between_bytes_timeout = 10s;
  .probe = { .url = "/api/health"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; .initial = 2; }
}

# Who may purge: the portal, from a private network, with the secret in EDGE_PURGE_SECRET.
acl portal {
  "localhost";
  "127.0.0.0"/8;
  "10.0.0.0"/8;
  "172.16.0.0"/12;
  "192.168.0.0"/16;
}

sub vcl_recv {
  if (req.method == "PURGE") {
    # A comma means that a proxy passed the request on.
    if (client.ip !~ portal || req.http.x-forwarded-for ~ ",") { return (synth(405, "Not allowed")); }
    if (!std.getenv("EDGE_PURGE_SECRET") || std.getenv("EDGE_PURGE_SECRET") == "") { return (synth(405, "Not allowed")); }
    if (req.http.x-purge-secret != std.getenv("EDGE_PURGE_SECRET")) { return (synth(405, "Not allowed")); }
    # While the portal is down, its pages are all that readers have. The portal tries again.
    if (req.http.x-purge != "soft" && !std.healthy(req.backend_hint)) { return (synth(503, "The portal is down")); }
    # Soft: stale, but kept for when the portal is down. Hard: deleted, because nobody may read it.
    if (req.http.x-purge == "soft") { set req.http.x-purged = xkey.softpurge("portal"); }
    else { set req.http.x-purged = xkey.purge("portal"); }
    return (synth(200, "Purged"));
  }

  # Headers that only a proxy or the framework may set.
  unset req.http.x-middleware-subrequest;
  unset req.http.x-forwarded-host;
  unset req.http.forwarded;

  if (req.url ~ "^/(admin|sign-in|preview|account|api)(/|\?|$)") { return (pass); }
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }

  # Public pages use no cookies, and only / and /a/ depend on the browser's language.
  unset req.http.cookie;
  if (req.url !~ "^/(\?|$|a/)") { unset req.http.accept-language; }
  set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid)=[^&]*", "\1");
  set req.url = regsub(regsuball(req.url, "([?&])&+", "\1"), "[?&]+$", "");
  # Searches and feedback are private, so they are not cached.
  if (req.url ~ "^/[^/]+/(search|feedback)(/|\?|$)") { return (pass); }

  if (req.restarts == 0 && std.healthy(req.backend_hint)) { set req.grace = 0s; }
  else { set req.grace = 24h; }
  return (hash);
}

sub vcl_backend_fetch {
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
  if (beresp.http.set-cookie || beresp.http.cache-control ~ "(private|no-store)") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  # The tag by which all pages are purged.
  set beresp.http.xkey = "portal";
  set beresp.grace = 24h;
}

sub vcl_synth {
  if (req.http.x-purged) { set resp.http.x-purged = req.http.x-purged; return (deliver); }
  if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    set req.http.x-second-try = "1";
    return (restart);
  }
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.via;
  unset resp.http.x-varnish;
  # The edge caches pages. A browser revalidates them each time, so that a withdrawal reaches it.
  if (resp.http.cache-control ~ "s-maxage") {
    set resp.http.cache-control = "public, max-age=0, stale-if-error=86400";
  }
}
