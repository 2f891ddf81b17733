package dev.dromedarr.io.arr;

import dev.dromedarr.fault.Refused;
import java.net.URI;

/** Turns every answer that is not what we asked for into one clear sentence with its remedy. */
public final class Understand {

    public Answer understand(Answer answer) {
        String who = answer.call().instance().spoken();
        String where = answer.call().method() + " " + answer.call().path();
        int status = answer.status();
        if (answer.absent() && answer.call().mayBeAbsent()) {
            return answer;
        }
        if (status >= 300 && status < 400) {
            throw Refused.everything(redirected(answer, who));
        }
        switch (status) {
            case 401 ->
                throw Refused.everything(
                        who + " does not accept the API key; copy the key again from its Settings, General, Security");
            case 403 ->
                throw Refused.everything(
                        who + " forbids us to come in (HTTP 403); look at the proxy or firewall before it");
            case 404 -> throw absent(answer, "%s does not know %s (HTTP 404)".formatted(who, where));
            default -> {
                if (status >= 400) {
                    throw new Refused(
                            "%s refused %s with HTTP %d%s".formatted(who, where, status, AppError.said(answer)));
                }
            }
        }
        if (!answer.body().isBlank() && !answer.json()) {
            throw Refused.everything(
                    "%s answered %s with a page instead of JSON; the address must lead to the app itself: check its port, its URL base, and any login page of a proxy before it"
                            .formatted(who, where));
        }
        return answer;
    }

    private static String redirected(Answer answer, String who) {
        String hint =
                answer.location().map(location -> base(answer.call(), location)).orElse("");
        return "%s answered with a redirect (HTTP %d)%s; redirects are not followed, because they would carry the key elsewhere: set the address to the one that answers by itself, with its URL base"
                .formatted(who, answer.status(), hint);
    }

    /** The host and path that a redirect points to: never its user or query, which may hold a key. */
    private static String base(Call call, String location) {
        try {
            URI target = call.instance().url().resolve(location);
            String port = target.getPort() < 0 ? "" : ":" + target.getPort();
            return target.getHost() == null
                    ? ""
                    : " to %s://%s%s%s".formatted(target.getScheme(), target.getHost(), port, target.getPath());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The apps themselves speak JSON, also of what they do not have; a page comes from somewhere else. */
    private static Refused absent(Answer answer, String sentence) {
        return answer.json()
                ? new Refused(sentence + AppError.said(answer))
                : Refused.everything(sentence + "; check the address and its URL base");
    }
}
