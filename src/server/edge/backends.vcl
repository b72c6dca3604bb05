# The machines with web processes, which share the addresses: each makes its own, and keeps them. For each
# further machine, copy the backend and the line with its name, and change name and host. One that does
# not respond gets no requests until it does again; meanwhile the others make its addresses.
import directors;

probe health { .url = "/api/health"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; .initial = 2; }

backend web1 {
  .host = "web";
  .port = "3000";
  .connect_timeout = 5s;
  .first_byte_timeout = 15s;
  .between_bytes_timeout = 10s;
  .probe = health;
}

sub vcl_init {
  new web = directors.shard();
  web.add_backend(web1);
  web.reconfigure();
}
