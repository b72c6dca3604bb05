# The machines with web processes, asked in turn. For each further one, copy the backend and the line with
# its name, and change name and host. One that does not respond gets no requests until it does again.
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
  new web = directors.round_robin();
  web.add_backend(web1);
}
