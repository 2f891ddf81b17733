package dev.dromedarr.download.io;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** HTTP clients that do nothing by themselves: no second try, no redirect, no cookie, no unpacking, no connection kept. */
final class Clients {

    private static final int LONGEST_LINE = 32 << 10;
    private static final int MOST_HEADERS = 200;
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private Clients() {}

    /** A client for one fetching. */
    static CloseableHttpClient of(String userAgent, Duration idle, DnsResolver names) {
        long patience = idle.toMillis();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofMilliseconds(Math.min(patience, CONNECT.toMillis())))
                        .setSocketTimeout(Timeout.ofMilliseconds(patience))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                // Providers count connections; one that is kept for later counts, too.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience, TimeUnit.MILLISECONDS)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }
}
