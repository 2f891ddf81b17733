package dev.dromedarr.io.arr;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** Puts into words why nothing came back. */
public final class Silence {

    private Silence() {}

    /** What a failed call means, in one sentence. */
    public static Unavailable of(Call call, Throwable failure) {
        Instance instance = call.instance();
        String who = instance.spoken() + " at " + place(instance);
        for (Throwable cause : chain(failure)) {
            String name = cause.getClass().getSimpleName();
            if (cause instanceof UnknownHostException) {
                return new Unavailable(who + " cannot be found: its host name is not known here", failure);
            }
            if (cause instanceof SSLException
                    && String.valueOf(cause.getMessage()).contains("SSL message")) {
                return new Unavailable(who + " does not speak TLS there; give its address with http://", failure);
            }
            if (cause instanceof SSLException) {
                return new Unavailable(
                        who
                                + " offers a certificate that is not valid here; install a valid one, or switch verify-ssl off for this instance",
                        failure);
            }
            if (name.equals("ConnectTimeoutException")) {
                return new Unavailable(who + notReached(instance), failure);
            }
            boolean late = cause instanceof SocketTimeoutException || name.contains("Timeout");
            if (late && call.slow()) {
                return Unavailable.onlyThis(
                        who + " is not done with " + call.path() + " yet; it has many files to look into");
            }
            if (late) {
                return new Unavailable(
                        who + " did not answer within " + instance.timeout().toSeconds() + " s", failure);
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return new Unavailable(who + notReached(instance), failure);
            }
            if (name.equals("CallNotPermittedException")) {
                return new Unavailable(who + " is left alone for a while, because it failed again and again", failure);
            }
        }
        String how = chain(failure).stream().anyMatch(IOException.class::isInstance)
                ? "cut the connection"
                : "gave no answer that can be used";
        return new Unavailable(who + " " + how, failure);
    }

    private static String notReached(Instance instance) {
        return " cannot be reached: is it running, and is this its address?"
                + ("https".equals(instance.url().getScheme()) ? " Without TLS it begins with http://" : "");
    }

    private static String place(Instance instance) {
        int port = instance.url().getPort();
        return instance.url().getHost() + (port < 0 ? "" : ":" + port);
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
