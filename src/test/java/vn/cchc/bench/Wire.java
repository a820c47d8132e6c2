package vn.cchc.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, as a phone's browser holds: so cheap that the driver leaves the cores to the server. A connection
 * that the server closed while idle is opened again.
 */
public final class Wire implements AutoCloseable {

    private final int port;
    private final String client;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** @param client the address a proxy would report */
    public Wire(int port, String client) {
        this.port = port;
        this.client = client;
    }

    /** A status and a body. */
    public record Reply(int status, String body) {}

    public Reply send(String method, String path, String authorization, @Nullable String body) throws IOException {
        byte[] payload = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nX-Forwarded-For: ")
                .append(client)
                .append("\r\nAccept: application/json\r\n");
        if (!authorization.isEmpty()) {
            head.append("Authorization: ").append(authorization).append("\r\n");
        }
        if (body != null || !method.equals("GET")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(payload.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[start.length + payload.length];
        System.arraycopy(start, 0, message, 0, start.length);
        System.arraycopy(payload, 0, message, start.length, payload.length);
        if (socket != null) {
            try {
                return exchange(message);
            } catch (IOException closedWhileIdle) {
                close();
            }
        }
        var opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(60_000);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream(), 4096);
        return exchange(message);
    }

    @SuppressWarnings("NullAway")
    private Reply exchange(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        boolean close = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            var name = header.substring(0, colon);
            var value = header.substring(colon + 1).strip();
            if (name.equalsIgnoreCase("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equalsIgnoreCase("transfer-encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            } else if (name.equalsIgnoreCase("connection")) {
                close = value.equalsIgnoreCase("close");
            }
        }
        byte[] body = chunked ? chunks() : length > 0 ? in.readNBytes(length) : new byte[0];
        if (close) {
            close();
        }
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("NullAway")
    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    @SuppressWarnings("NullAway")
    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Closed by the server");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // nothing is lost with it
            }
        }
    }
}
