package vn.cchc.extraction.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error when it gives more than it may. */
final class Bounded extends FilterInputStream {

    private long left;

    private Bounded(InputStream in, long most) {
        super(in);
        left = most;
    }

    /** More came than was allowed. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("The stream gives more than it may");
        }
    }

    static InputStream of(InputStream in, long most) {
        return new Bounded(in, most);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
