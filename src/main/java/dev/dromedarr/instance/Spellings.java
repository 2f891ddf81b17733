package dev.dromedarr.instance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which a secret can turn up in a text. */
final class Spellings {

    private static final int SHORTEST = 6;

    private Spellings() {}

    static Set<String> of(String secret) {
        if (secret.length() < SHORTEST) {
            return Set.of();
        }
        Set<String> forms = new HashSet<>();
        forms.add(secret);
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String path = form.replace("+", "%20");
        forms.addAll(List.of(form, path, lowerHex(path)));
        for (int offset = 0; offset < 3; offset++) {
            String base64 = base64(secret, offset);
            if (base64.length() >= SHORTEST) {
                forms.add(base64);
                forms.add(base64.replace('+', '-').replace('/', '_'));
            }
        }
        return forms;
    }

    /** The letters that stand for the secret alone when it follows other bytes, as a password follows "user:". */
    private static String base64(String secret, int offset) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return text.substring(first, end);
    }

    private static String lowerHex(String encoded) {
        var text = new StringBuilder(encoded);
        for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 3)) {
            text.replace(i, i + 3, encoded.substring(i, i + 3).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
