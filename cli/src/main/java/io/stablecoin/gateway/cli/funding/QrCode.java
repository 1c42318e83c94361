package io.stablecoin.gateway.cli.funding;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as a QR code of block characters, two modules above each other in one character. Light
 * modules are drawn, dark ones left out, as suits a dark terminal.
 */
record QrCode(ByteMatrix modules) {

  /** The light margin that a reader needs, in modules. */
  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("The text is too long for a QR code", e);
    }
  }

  List<String> lines() {
    int end = modules.getHeight() + MARGIN;
    return IntStream.iterate(-MARGIN, row -> row < end, row -> row + 2)
        .mapToObj(this::line)
        .toList();
  }

  private String line(int row) {
    StringBuilder line = new StringBuilder();
    for (int column = -MARGIN; column < modules.getWidth() + MARGIN; column++) {
      line.append(block(isLight(column, row), isLight(column, row + 1)));
    }
    return line.toString();
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }

  private boolean isLight(int column, int row) {
    boolean inside =
        column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
    return !inside || modules.get(column, row) == 0;
  }
}
