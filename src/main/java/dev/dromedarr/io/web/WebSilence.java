package dev.dromedarr.io.web;

import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** Puts into words why a web server gave no answer, or not the whole of it. */
public final class WebSilence {

    private WebSilence() {}

    /** What a failure means, in one sentence; {@code who} holds no secret. */
    public static Unavailable of(String who, IOException failure) {
        for (Throwable cause : chain(failure)) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return new Unavailable(who + " cannot be found: its host name is not known here", failure);
            }
            if (cause instanceof SSLException) {
                return new Unavailable(
                        who + " offers no certificate that is valid here, or does not speak TLS;"
                                + " operate.md tells how Java learns to trust it",
                        failure);
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof HttpConnectTimeoutException) {
                return new Unavailable(who + " cannot be reached", failure);
            }
            if (cause instanceof HttpTimeoutException) {
                return new Unavailable(who + " does not answer", failure);
            }
            if (cause instanceof SocketTimeoutException) {
                return new Unavailable(who + " stopped sending, or sends next to nothing", failure);
            }
        }
        return new Unavailable(who + " cut the connection, or what it sends breaks off", failure);
    }

    static Unavailable interrupted(String who, InterruptedException stop) {
        return new Unavailable(who + " was not waited for, because the engine ends", stop);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
