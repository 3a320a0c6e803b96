package org.maalestok.statistics.subscriptions;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of proposals, gzipped and cut into pieces of a megabyte, so that no node holds a whole one in memory. */
@Repository
class JdbcPieces {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    JdbcPieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside one transaction. */
    void write(int proposal, Path file) throws IOException {
        try (var out = new GZIPOutputStream(new BufferedOutputStream(new Pieces(proposal), PIECE))) {
            Files.copy(file, out);
        }
    }

    void read(int proposal, Path file) throws IOException {
        try (var in = new GZIPInputStream(new Joined(proposal), 1 << 16)) {
            Files.copy(in, file);
        }
    }

    void delete(int proposal) {
        jdbc.sql("delete from statistics.proposal_piece where proposal = ?")
                .param(proposal)
                .update();
    }

    /** The buffer before it sees to it that the pieces are large. */
    private final class Pieces extends OutputStream {
        private final int proposal;
        private int position;

        private Pieces(int proposal) {
            this.proposal = proposal;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            jdbc.sql("insert into statistics.proposal_piece values (?, ?, ?)")
                    .params(proposal, position++, Arrays.copyOfRange(bytes, from, from + length))
                    .update();
        }
    }

    private final class Joined extends InputStream {
        private final int proposal;
        private int next;
        private byte[] piece = {};
        private int at;

        private Joined(int proposal) {
            this.proposal = proposal;
        }

        @Override
        public int read() {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (!more()) {
                return -1;
            }
            int many = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, many);
            at += many;
            return many;
        }

        @Override
        public int available() {
            return piece.length - at > 0 || more() ? 1 : 0;
        }

        private boolean more() {
            if (at == piece.length) {
                piece = jdbc.sql("select bytes from statistics.proposal_piece where proposal = ? and position = ?")
                        .params(proposal, next++)
                        .query(byte[].class)
                        .optional()
                        .orElseGet(() -> new byte[0]);
                at = 0;
            }
            return piece.length > 0;
        }
    }
}
