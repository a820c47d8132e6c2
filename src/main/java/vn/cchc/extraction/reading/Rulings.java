package vn.cchc.extraction.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;

/** Finds the straight lines and the pictures on a PDF's page. */
final class Rulings extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double SHORTEST = 6;
    private static final int MOST = 4000;

    /** A straight line: upright at x from y to y, or level at y from x to x. */
    record Ruling(boolean upright, double at, double from, double to) {}

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private final PDRectangle crop;
    private final int rotation;
    private Point2D current = new Point2D.Double();

    Rulings(PDPage page) throws IOException {
        super(page);
        crop = page.getCropBox();
        rotation = (page.getRotation() % 360 + 360) % 360;
        processPage(page);
    }

    List<Ruling> rulings() {
        return rulings;
    }

    /** Where pictures lie. */
    List<Box> pictures() {
        return pictures;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        edge(p0, p1);
        edge(p1, p2);
        edge(p2, p3);
        edge(p3, p0);
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D a = shown(matrix.transformPoint(0, 0).x, matrix.transformPoint(0, 0).y);
        Point2D b = shown(matrix.transformPoint(1, 1).x, matrix.transformPoint(1, 1).y);
        pictures.add(new Box(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY())));
    }

    @Override
    public void clip(int windingRule) {
        // nothing is drawn
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        edge(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        // rectangles are seen by their other three sides
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        keep();
    }

    @Override
    public void fillPath(int windingRule) {
        keep();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        keep();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // no line
    }

    private void edge(Point2D a, Point2D b) {
        if (path.size() < MOST) {
            Point2D from = shown(a.getX(), a.getY());
            Point2D to = shown(b.getX(), b.getY());
            path.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
        }
    }

    private void keep() {
        for (double[] edge : path) {
            double width = Math.abs(edge[2] - edge[0]);
            double height = Math.abs(edge[3] - edge[1]);
            if (rulings.size() >= MOST) {
                break;
            }
            if (height <= THIN && width >= SHORTEST) {
                rulings.add(new Ruling(
                        false, (edge[1] + edge[3]) / 2, Math.min(edge[0], edge[2]), Math.max(edge[0], edge[2])));
            } else if (width <= THIN && height >= SHORTEST) {
                rulings.add(new Ruling(
                        true, (edge[0] + edge[2]) / 2, Math.min(edge[1], edge[3]), Math.max(edge[1], edge[3])));
            }
        }
        path.clear();
    }

    /** From the file's space to the page as it is shown, from its upper left corner. */
    private Point2D shown(double x, double y) {
        double left = x - crop.getLowerLeftX();
        double up = y - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(crop.getWidth() - left, up);
            case 270 -> new Point2D.Double(crop.getHeight() - up, crop.getWidth() - left);
            default -> new Point2D.Double(left, crop.getHeight() - up);
        };
    }
}
