package dev.dromedarr.playlist;

import java.nio.charset.StandardCharsets;

/** Whether bytes are an address of the web; the usual one is known without a copy. */
final class WebAddress {

    private WebAddress() {}

    static boolean address(byte[] bytes, int from, int to) {
        int server = server(bytes, from, to);
        if (server < 0) {
            return false;
        }
        for (int i = server; i < to; i++) {
            byte one = bytes[i];
            boolean dots = one == '.' && i + 1 < to && bytes[i + 1] == '.';
            if (one <= ' ' || one == '%' || one == '\\' || dots) {
                return Address.web(new String(bytes, from, to - from, StandardCharsets.UTF_8)
                        .strip()
                        .replace(" ", "%20"));
            }
        }
        return server < to && "/?#:@".indexOf(bytes[server]) < 0;
    }

    /** Where the server's name begins; -1 when it is not http or https. */
    static int server(byte[] bytes, int from, int to) {
        int i = from + 4;
        if (to - from < 10
                || (bytes[from] | 0x20) != 'h'
                || (bytes[from + 1] | 0x20) != 't'
                || (bytes[from + 2] | 0x20) != 't'
                || (bytes[from + 3] | 0x20) != 'p') {
            return -1;
        }
        if ((bytes[i] | 0x20) == 's') {
            i++;
        }
        return bytes[i] == ':' && bytes[i + 1] == '/' && bytes[i + 2] == '/' ? i + 3 : -1;
    }
}
