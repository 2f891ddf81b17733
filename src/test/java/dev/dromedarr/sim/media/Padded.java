package dev.dromedarr.sim.media;

/** A beginning that means something, and noise up to the size that is wanted. */
final class Padded implements Content {

    private final byte[] head;
    private final long size;
    private final Noise noise;

    Padded(byte[] head, long size, long seed) {
        if (size < head.length) {
            throw new IllegalArgumentException("Such a file has " + head.length + " bytes at least");
        }
        this.head = head.clone();
        this.size = size;
        this.noise = new Noise(seed);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long from, byte[] into, int offset, int count) {
        noise.read(from, into, offset, count);
        if (from < head.length) {
            System.arraycopy(head, (int) from, into, offset, (int) Math.min(count, head.length - from));
        }
    }
}
