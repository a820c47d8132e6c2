package vn.cchc;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.cchc.account.DemoAccounts;
import vn.cchc.account.Registrar;
import vn.cchc.account.token.TokenDesk;
import vn.cchc.account.token.TokenScope;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.search.Shelf;
import vn.cchc.testing.ServedPortalTest;
import vn.cchc.vietnamese.DocumentType;

/**
 * Who gets which answer where. The mappings are the running application's own: every controller method, view, actuator endpoint,
 * file handler and servlet needs a line, or the build fails. Add yours with the address as it is mapped, an example of it, and the
 * status for each column. 302 leads to the sign-in page, 404 where the example names nothing but may be asked for. The second group
 * is what a librarian's API token gets with the scope to read and with the scope to import; without it a token opens nothing more
 * than anyone has.
 */
class AccessMatrixTests extends ServedPortalTest {

    private static final List<String> PEOPLE =
            List.of("", "nguoidan", "giamkhao", "tochuc", "congchuc", "bientap", "quantri");

    private static final String NO_IMPORT = "/api/v1/imports/00000000-0000-0000-0000-000000000000";

    // method, mapping, example | anyone resident judge organizer staff librarian admin | token to read, token to import
    private static final String MATRIX = """
            GET /                                   =                               | 200 200 200 200 200 200 200
            GET /thu-vien                           =                               | 200 200 200 200 200 200 200
            GET /so-sanh                            =                               | 200 200 200 200 200 200 200
            GET /gioi-thieu                         =                               | 200 200 200 200 200 200 200
            GET /van-ban/:slug                      /van-ban/khong-co               | 404 404 404 404 404 404 404
            GET /dang-nhap                          =                               | 200 200 200 200 200 200 200
            GET /dang-xuat                          =                               | 200 200 200 200 200 200 200
            GET /tai-khoan/mat-khau                 =                               | 302 200 200 200 200 200 200
            GET /dang-ky                            =                               | 200 200 200 200 200 200 200
            GET /quen-mat-khau                      =                               | 200 200 200 200 200 200 200
            GET /khach                              =                               | 200 200 200 200 200 200 200
            GET /loi-moi/:token([A-Za-z0-9_-]{20,100}) /loi-moi/khong-co-loi-moi-nao-o-day | 200 200 200 200 200 200 200
            GET /vao/:token([A-Za-z0-9_-]{20,100})  /vao/khong-co-lien-ket-nao-o-day | 200 200 200 200 200 200 200
            GET /tai-khoan                          =                               | 302 200 200 200 200 200 200
            GET /quan-tri/tai-khoan                 =                               | 302 403 403 403 403 403 200
            GET /quan-tri/tai-khoan/:id([0-9]{1,18}) /quan-tri/tai-khoan/1          | 302 403 403 403 403 403 200
            GET /quan-tri/tai-khoan/loi-moi         =                               | 302 403 403 403 403 403 200
            GET /quan-tri/tai-khoan/loi-moi/:id([0-9]{1,18}) /quan-tri/tai-khoan/loi-moi/1 | 302 403 403 403 403 403 200
            GET /quan-tri/tai-khoan/lien-ket        =                               | 302 403 403 403 403 403 200
            GET /tai-khoan/bao-mat                  =                               | 302 200 200 200 200 200 200
            GET /dang-nhap/ma                       =                               | 302 200 200 200 200 200 200
            POST /dang-nhap/passkey/loi-moi         =                               | 200 200 200 200 200 200 200
            POST /dang-nhap/passkey                 =                               | 401 401 401 401 401 401 401
            GET /quan-tri/ma-truy-cap               =                               | 302 403 403 403 403 200 200
            GET /quan-tri                           =                               | 302 200 200 200 200 200 200
            GET /quan-tri/van-ban                   =                               | 302 403 403 403 403 200 200
            GET /quan-tri/van-ban/:id([0-9]{1,18})  /quan-tri/van-ban/1             | 302 403 403 403 403 200 200
            GET /quan-tri/van-ban/moi               =                               | 302 403 403 403 403 200 200
            GET /quan-tri/nhap                      =                               | 302 403 403 403 403 200 200
            GET /quan-tri/nhap/:id                  /quan-tri/nhap/1                | 302 403 403 403 403 200 200
            GET /quan-tri/duyet                     =                               | 302 403 403 403 403 200 200
            GET /quan-tri/duyet/:id([0-9]{1,18})    /quan-tri/duyet/1               | 302 403 403 403 403 200 200
            GET /quan-tri/hieu-luc                  =                               | 302 403 403 403 403 200 200
            GET /quan-tri/thu-da-gui                =                               | 302 403 403 403 403 403 200
            GET /quan-tri/nhat-ky                   =                               | 302 403 403 403 403 403 200
            GET /quan-tri/viec-nen                  =                               | 302 403 403 403 403 403 200
            GET /api/v1/audit/entries.csv           =                               | 401 403 403 403 403 403 200 | 403 403
            GET /api/v1/audit/entries.jsonl         =                               | 401 403 403 403 403 403 200 | 403 403
            GET /tai-khoan/du-lieu                  =                               | 302 200 200 200 200 200 200
            GET /tai-khoan/tim-kiem                 =                               | 302 200 200 200 200 200 200
            GET /quan-tri/du-lieu-ca-nhan           =                               | 302 403 403 403 403 403 200
            GET /api/v1/personal-data.zip           =                               | 401 200 200 200 200 200 200 | 403 403
            GET /trinh-dien/thu                     =                               | 200 200 200 200 200 200 200
            GET /quan-tri/don-vi                    =                               | 302 403 403 403 403 200 200
            GET /quan-tri/don-vi/:id([0-9]{1,18})   /quan-tri/don-vi/1              | 302 403 403 403 403 200 200
            GET /quan-tri/don-vi/moi                =                               | 302 403 403 403 403 200 200
            GET /quan-tri/don-vi/nhap               =                               | 302 403 403 403 403 200 200
            GET /quan-tri/dia-ban                   =                               | 302 403 403 403 403 200 200
            GET /quan-tri/dia-ban/:id([0-9]{1,18})  /quan-tri/dia-ban/1             | 302 403 403 403 403 200 200
            GET /quan-tri/dia-ban/moi               =                               | 302 403 403 403 403 200 200
            GET /quan-tri/cuoc-thi                    =                               | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/moi                =                               | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})   /quan-tri/cuoc-thi/1            | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/the-le /quan-tri/cuoc-thi/1/the-le     | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/tham-gia /quan-tri/cuoc-thi/1/tham-gia   | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/ket-qua /quan-tri/cuoc-thi/1/ket-qua    | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/phan-tich /quan-tri/cuoc-thi/1/phan-tich  | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/khieu-nai /quan-tri/cuoc-thi/1/khieu-nai  | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/giay-to /quan-tri/cuoc-thi/1/giay-to    | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/soan /quan-tri/cuoc-thi/1/soan       | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/thi-thu /quan-tri/cuoc-thi/1/thi-thu    | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/cham-thi /quan-tri/cuoc-thi/1/cham-thi   | 302 403 403 200 403 403 200
            GET /quan-tri/cuoc-thi/:id([0-9]{1,18})/ket-qua/tong /quan-tri/cuoc-thi/1/ket-qua/tong | 302 403 403 200 403 403 200
            GET /quan-tri/cham-thi                    =                               | 302 403 200 403 403 403 403
            GET /quan-tri/ke-hoach                      =                               | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/moi                  =                               | 302 403 403 200 403 403 200
            GET /quan-tri/ke-hoach/phat-thanh           =                               | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/phat-thanh/ban-tin   =                               | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/su-kien              =                               | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/tu-lieu              =                               | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})     /quan-tri/ke-hoach/1            | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})/nhiem-vu /quan-tri/ke-hoach/1/nhiem-vu   | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})/nhiem-vu/:task([0-9]{1,18}) /quan-tri/ke-hoach/1/nhiem-vu/1 | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})/don-vi /quan-tri/ke-hoach/1/don-vi     | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})/bao-cao /quan-tri/ke-hoach/1/bao-cao    | 302 403 403 200 200 403 200
            GET /quan-tri/ke-hoach/:id([0-9]{1,18})/de-xuat /quan-tri/ke-hoach/1/de-xuat    | 302 403 403 200 403 403 200
            GET /ke-hoach                               =                               | 200 200 200 200 200 200 200
            GET /ke-hoach/{plan:[a-z0-9-]+}             /ke-hoach/khong-co              | 404 404 404 404 404 404 404
            GET /ke-hoach/{plan:[a-z0-9-]+}/lich.ics    /ke-hoach/khong-co/lich.ics     | 404 404 404 404 404 404 404
            GET /ghi-nhan                               =                               | 200 200 200 200 200 200 200
            GET /ghi-nhan.js                            =                               | 200 200 200 200 200 200 200
            GET /tai-khoan/cuoc-thi                   =                               | 200 200 200 200 200 200 200
            GET /giay-chung-nhan                      =                               | 200 200 200 200 200 200 200
            GET /giay-chung-nhan/{code}               /giay-chung-nhan/KHONG-CO       | 404 404 404 404 404 404 404
            GET /khieu-nai-ket-qua                    =                               | 200 200 200 200 200 200 200
            GET /quan-tri/ngan-hang                 =                               | 302 403 403 200 403 403 200
            GET /quan-tri/ngan-hang/cho-xem-lai     =                               | 302 403 403 200 403 403 200
            GET /quan-tri/ngan-hang/:bank([a-z0-9-]{1,100}) /quan-tri/ngan-hang/tuan-cchc-2026 | 302 403 403 200 403 403 200
            GET /quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/nhap /quan-tri/ngan-hang/tuan-cchc-2026/nhap | 302 403 403 200 403 403 200
            GET /quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/cau/moi /quan-tri/ngan-hang/tuan-cchc-2026/cau/moi | 302 403 403 200 403 403 200
            GET /quan-tri/ngan-hang/:bank([a-z0-9-]{1,100})/cau/:id([0-9]{1,18}) /quan-tri/ngan-hang/tuan-cchc-2026/cau/999999999 | 302 403 403 200 403 403 200
            GET /van-ban/{slug}.html                /van-ban/khong-co.html          | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.pdf                 /van-ban/khong-co.pdf           | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.json                /van-ban/khong-co.json          | 404 404 404 404 404 404 404
            GET /van-ban/{slug}.xml                 /van-ban/khong-co.xml           | 404 404 404 404 404 404 404
            GET /thi                                =                               | 200 200 200 200 200 200 200
            GET /thi/offline.js                     =                               | 200 200 200 200 200 200 200
            GET /thi/{contest:[a-z0-9-]+}           /thi/khong-co                   | 404 404 404 404 404 404 404
            GET /thi/{contest:[a-z0-9-]+}/{round:[a-z0-9-]+} /thi/khong-co/ky-1     | 404 404 404 404 404 404 404
            GET /thi/{contest:[a-z0-9-]+}/{round:[a-z0-9-]+}/lam-bai /thi/khong-co/ky-1/lam-bai | 404 404 404 404 404 404 404
            GET /thi/{contest:[a-z0-9-]+}/{round:[a-z0-9-]+}/ket-qua /thi/khong-co/ky-1/ket-qua | 404 404 404 404 404 404 404
            GET /thi/{contest:[a-z0-9-]+}/ket-qua   /thi/khong-co/ket-qua           | 404 404 404 404 404 404 404
            GET /thi-thu/{link:[A-Za-z0-9_-]{20,100}} /thi-thu/khong-co-lien-ket-nao-o-day | 404 404 404 404 404 404 404
            GET /thi-thu/{link:[A-Za-z0-9_-]{20,100}}/{round:[a-z0-9-]+} /thi-thu/khong-co-lien-ket-nao-o-day/ky-1 | 404 404 404 404 404 404 404
            GET /bien-nhan/{code:[0-9A-Z-]{16,19}}/giay-chung-nhan.pdf /bien-nhan/7KQ2-M0XD-9ZT4-AB3C/giay-chung-nhan.pdf | 404 404 404 404 404 404 404
            GET /bien-nhan                          =                               | 200 200 200 200 200 200 200
            GET /bien-nhan/{code}                   /bien-nhan/khong-co             | 404 404 404 404 404 404 404
            GET /bien-nhan/{code:[0-9A-Z-]{16,19}}/qr.svg /bien-nhan/7KQ2-M0XD-9ZT4-AB3C/qr.svg | 200 200 200 200 200 200 200
            GET /feed.atom                          =                               | 200 200 200 200 200 200 200
            GET /sitemap.xml                        =                               | 200 200 200 200 200 200 200
            GET /sitemap-{part:[0-9]{1,6}}.xml      /sitemap-99999.xml              | 404 404 404 404 404 404 404
            GET /robots.txt                         =                               | 200 200 200 200 200 200 200
            GET /error                              =                               | 404 404 404 404 404 404 404
            GET /quan-tri/sang-kien = | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/moi = | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18}) /quan-tri/sang-kien/999999 | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/the-le /quan-tri/sang-kien/999999/the-le | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/ho-so /quan-tri/sang-kien/999999/ho-so | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/ho-so/moi /quan-tri/sang-kien/999999/ho-so/moi | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/ho-so/:entry([0-9]{1,18}) /quan-tri/sang-kien/999999/ho-so/1 | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/hoi-dong /quan-tri/sang-kien/999999/hoi-dong | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/cham-diem /quan-tri/sang-kien/999999/cham-diem | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/ket-qua /quan-tri/sang-kien/999999/ket-qua | 302 403 403 200 403 403 200
            GET /quan-tri/sang-kien/:id([0-9]{1,18})/khieu-nai /quan-tri/sang-kien/999999/khieu-nai | 302 403 403 200 403 403 200
            GET /quan-tri/hoi-thi = | 302 403 403 200 403 403 200
            GET /quan-tri/hoi-thi/:id([0-9]{1,18}) /quan-tri/hoi-thi/0 | 302 403 403 200 403 403 200
            GET /hoi-thi                            =                               | 200 200 200 200 200 200 200
            GET /hoi-thi/{slug:[a-z0-9-]+}          /hoi-thi/khong-co               | 404 404 404 404 404 404 404
            GET /sang-kien                          =                               | 200 200 200 200 200 200 200
            GET /sang-kien/{slug:[a-z0-9-]+}        /sang-kien/khong-co             | 404 404 404 404 404 404 404
            GET /sang-kien/{slug:[a-z0-9-]+}/ket-qua /sang-kien/khong-co/ket-qua    | 404 404 404 404 404 404 404
            GET /sang-kien/{slug:[a-z0-9-]+}/binh-chon /sang-kien/khong-co/binh-chon | 404 404 404 404 404 404 404
            GET /sang-kien/{slug:[a-z0-9-]+}/binh-chon/{code:SK-[0-9]{1,9}}/tep/{file:[0-9]{1,18}}/trang-{page:[0-9]{1,4}}.png /sang-kien/khong-co/binh-chon/SK-001/tep/1/trang-1.png | 404 404 404 404 404 404 404
            GET /sang-kien/{slug:[a-z0-9-]+}/ho-so/{id:[0-9]{1,18}} /sang-kien/khong-co/ho-so/1 | 404 404 404 404 404 404 404
            GET /sang-kien/ho-so/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}} /sang-kien/ho-so/1/tep/1 | 404 404 404 404 404 404 404
            GET /sang-kien/bien-nhan/{code}         /sang-kien/bien-nhan/khong-co   | 404 404 404 404 404 404 404
            GET /sang-kien/xac-nhan/{token:[A-Za-z0-9_-]{20,100}} /sang-kien/xac-nhan/khong-co-lien-ket-nao-o-day | 404 404 404 404 404 404 404
            GET /cham-diem                          =                               | 302 200 200 200 200 200 200
            GET /cham-diem/{id:[0-9]{1,18}}         /cham-diem/999999               | 404 404 404 404 404 404 404
            GET /cham-diem/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}} /cham-diem/999999/tep/1 | 404 404 404 404 404 404 404
            GET /cham-diem/{id:[0-9]{1,18}}/tep/{file:[0-9]{1,18}}/trang-{page:[0-9]{1,4}}.png /cham-diem/999999/tep/1/trang-1.png | 404 404 404 404 404 404 404
            GET /cham-diem/hoi-dong/{call:[0-9]{1,18}}/{stage:[0-9]{1,2}} /cham-diem/hoi-dong/999999/0 | 404 404 404 404 404 404 404
            GET /cham-diem/hoi-dong/{call:[0-9]{1,18}}/phieu/{sheet:[0-9]{1,18}}/ban-quet /cham-diem/hoi-dong/999999/phieu/1/ban-quet | 404 404 404 404 404 404 404
            POST /api/v1/calls/{slug}/entries       /api/v1/calls/khong-co/entries  | 401 403 403 403 403 403 403 | 403 403
            PUT /api/v1/calls/{slug}/votes/{code}   /api/v1/calls/khong-co/votes/SK-001 | 401 403 403 403 403 403 403 | 403 403
            DELETE /api/v1/calls/{slug}/votes/{code} /api/v1/calls/khong-co/votes/SK-001 | 401 403 403 403 403 403 403 | 403 403
            GET /api/v1/entries/{id}                /api/v1/entries/999999          | 401 404 404 404 404 404 404 | 403 403
            PUT /api/v1/entries/{id}                /api/v1/entries/999999          | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/entries/{id}/files         /api/v1/entries/999999/files?name=a | 401 403 403 403 403 403 403 | 403 403
            DELETE /api/v1/entries/{id}/files/{file} /api/v1/entries/999999/files/1 | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/entries/{id}/submission    /api/v1/entries/999999/submission | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/entries/{id}/withdrawal    /api/v1/entries/999999/withdrawal | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/entries/{id}/authors/{author}/link /api/v1/entries/999999/authors/1/link | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/entries/{id}/appeals       /api/v1/entries/999999/appeals  | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/shares/{token}             /api/v1/shares/khong-co         | 401 403 403 403 403 403 403 | 403 403
            PUT /api/v1/score-sheets/{id}           /api/v1/score-sheets/999999     | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/score-sheets/{id}/lock     /api/v1/score-sheets/999999/lock | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/score-sheets/{id}/recusal  /api/v1/score-sheets/999999/recusal | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/score-sheets/{id}/ballot   /api/v1/score-sheets/999999/ballot | 401 403 403 403 403 403 403 | 403 403
            POST /api/v1/panels/{call}/sheets/{sheet}/reopening /api/v1/panels/1/sheets/1/reopening | 401 403 403 403 403 403 403 | 403 403
            GET /cchc/**                            /cchc/portal.css                | 200 200 200 200 200 200 200
            GET /khong-co                           =                               | 404 404 404 404 404 404 404
            GET /api/khong-co                       =                               | 404 404 404 404 404 404 404 | 404 404
            GET /api/v1/documents                   =                               | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/documents/{slug}            /api/v1/documents/khong-co      | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/documents/{slug}/preview    /api/v1/documents/khong-co/preview | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/pictures/{hash}             /api/v1/pictures/khong-co       | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/provisions                  /api/v1/provisions?q=a          | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/suggestions                 /api/v1/suggestions?q=a         | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/citations                   /api/v1/citations?text=a        | 200 200 200 200 200 200 200 | 200 403
            POST /api/v1/imports                    =                               | 401 403 403 403 403 403 403 | 403 415
            GET /api/v1/imports/{id}                NO_IMPORT                       | 401 403 403 403 403 404 404 | 403 404
            DELETE /api/v1/imports/{id}             NO_IMPORT                       | 401 403 403 403 403 403 403 | 403 404
            GET /api/v1/imports/{id}/items          NO_IMPORT/items                 | 401 403 403 403 403 404 404 | 403 404
            GET /api/v1/imports/{id}/report.csv     NO_IMPORT/report.csv            | 401 403 403 403 403 404 404 | 403 404
            GET /api/v1/imports/{id}/report.xlsx    NO_IMPORT/report.xlsx           | 401 403 403 403 403 404 404 | 403 404
            POST /api/v1/imports/{id}/pause         NO_IMPORT/pause                 | 401 403 403 403 403 403 403 | 403 404
            POST /api/v1/imports/{id}/resume        NO_IMPORT/resume                | 401 403 403 403 403 403 403 | 403 404
            POST /api/v1/plan-reports               =                               | 401 403 403 403 403 403 403 | 403 403
            GET /api/v1/organizations               /api/v1/organizations?q=a       | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/localities                  /api/v1/localities?q=a          | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/rounds/{id}                 /api/v1/rounds/999999                | 404 404 404 404 404 404 404 | 404 403
            POST /api/v1/rounds/{id}/attempts       /api/v1/rounds/999999/attempts       | 401 403 403 403 403 403 403 | 403 403
            GET /api/v1/attempts/{id}               /api/v1/attempts/1              | 401 401 401 401 401 401 401 | 401 401
            PUT /api/v1/attempts/{id}/answers       /api/v1/attempts/1/answers      | 400 400 400 400 400 400 400 | 400 400
            PUT /api/v1/attempts/{id}/answers/{question} /api/v1/attempts/1/answers/1 | 400 400 400 400 400 400 400 | 400 400
            POST /api/v1/attempts/{id}/submission   /api/v1/attempts/1/submission   | 401 401 401 401 401 401 401 | 401 401
            POST /api/v1/trials/{link}/rounds/{round}/attempts /api/v1/trials/khong-co/rounds/ky-1/attempts | 404 404 404 404 404 404 404 | 404 404
            GET /api/v1/trial-attempts/{id}         /api/v1/trial-attempts/t1       | 401 401 401 401 401 401 401 | 401 401
            PUT /api/v1/trial-attempts/{id}/answers /api/v1/trial-attempts/t1/answers | 400 400 400 400 400 400 400 | 400 400
            PUT /api/v1/trial-attempts/{id}/answers/{question} /api/v1/trial-attempts/t1/answers/1 | 400 400 400 400 400 400 400 | 400 400
            POST /api/v1/trial-attempts/{id}/submission /api/v1/trial-attempts/t1/submission | 401 401 401 401 401 401 401 | 401 401
            GET /api/v1/rounds/{id}/standings       /api/v1/rounds/999999/standings      | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/rounds/{id}/ledger          /api/v1/rounds/999999/ledger         | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/me                          =                               | 200 200 200 200 200 200 200 | 200 403
            GET /api/v1/receipts/{code}             /api/v1/receipts/khong-co       | 404 404 404 404 404 404 404 | 404 403
            GET /api/v1/guests/challenge            =                               | 200 200 200 200 200 200 200 | 200 403
            GET /v3/api-docs                        =                               | 200 200 200 200 200 200 200
            GET /actuator/health                    =                               | 200 200 200 200 200 200 200
            GET /actuator/health/**                 /actuator/health/liveness       | 200 200 200 200 200 200 200
            GET /v3/api-docs.yaml                   =                               | 200 200 200 200 200 200 200
            GET /**                                 /khong-co.css                   | 404 404 404 404 404 404 404
            GET /webjars/**                         /webjars/khong-co.js            | 404 404 404 404 404 404 404
            GET /VAADIN/*                           /VAADIN/khong-co.js             | 404 404 404 404 404 404 404
            GET /vaadinServlet/*                    /vaadinServlet/khong-co         | 404 404 404 404 404 404 404
            GET /actuator                           =                               | 403 403 403 403 403 403 403
            POST /noi-bo/backup                     =                               | 404 404 404 404 404 404 404
            POST /noi-bo/check                      =                               | 404 404 404 404 404 404 404
            POST /noi-bo/restore                    =                               | 404 404 404 404 404 404 404
            POST /khong-co                          =                               | 403 403 403 403 403 403 403
            """;

    private static final Set<String> OFFICIALS = Set.of("giamkhao", "tochuc", "congchuc", "bientap", "quantri");

    // "own" addresses answer 200 to whoever may read the document and to nobody else, "tel" tell of it to
    // the former only, "all" may tell them and must not tell others
    private static final String DERIVATIVES = """
            own /van-ban/SLUG
            own /van-ban/SLUG.html
            own /van-ban/SLUG.pdf
            own /van-ban/SLUG.json
            own /van-ban/SLUG.xml
            own /api/v1/documents/SLUG
            own /api/v1/documents/SLUG/preview
            tel /api/v1/documents?q=WORD
            tel /api/v1/provisions?q=WORD
            all /api/v1/suggestions?q=WORD
            all /feed.atom
            all /sitemap.xml
            all /sitemap-1.xml
            all /thu-vien?q=WORD
            all /
            """;

    private record Hidden(String word, String slug, Set<String> readers) {}

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private Library library;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Registrar registrar;

    @Autowired
    private TokenDesk tokens;

    private record Line(String method, String mapping, String example, List<Integer> statuses, List<Integer> byToken) {

        static Line parse(String text) {
            var sides = text.split("\\|");
            var left = sides[0].strip().split("\\s+");
            var statuses = Arrays.stream(sides[1].strip().split("\\s+"))
                    .map(Integer::valueOf)
                    .toList();
            var example = left[2].equals("=") ? left[1] : left[2].replace("NO_IMPORT", NO_IMPORT);
            var byToken = sides.length < 3
                    ? List.of(statuses.getFirst(), statuses.getFirst())
                    : Arrays.stream(sides[2].strip().split("\\s+"))
                            .map(Integer::valueOf)
                            .toList();
            return new Line(left[0], left[1], example, statuses, byToken);
        }
    }

    @Test
    void everyRoleGetsTheAnswerOfTheMatrix() {
        Map<String, HttpClient> browsers = new HashMap<>();
        PEOPLE.forEach(person -> browsers.put(person, signedIn(person)));
        List<String> wrong = new ArrayList<>();
        for (var line : lines()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                var person = PEOPLE.get(i);
                var request = HttpRequest.newBuilder(address(line.example()))
                        .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                        .method(line.method(), HttpRequest.BodyPublishers.noBody());
                var status = send(browsers.get(person), request.build()).statusCode();
                if (status != line.statuses().get(i)) {
                    wrong.add("%s %s as %s: %d instead of %d"
                            .formatted(
                                    line.method(),
                                    line.example(),
                                    person.isEmpty() ? "anyone" : person,
                                    status,
                                    line.statuses().get(i)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTokenGetsTheAnswerOfTheMatrix() {
        var owner = registrar.find("bientap").orElseThrow();
        var scopes = List.of(TokenScope.READ, TokenScope.IMPORT);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            var token = tokens.issue(owner, "ma trận", Set.of(scopes.get(i)), Duration.ofDays(1))
                    .value();
            for (var line : lines()) {
                var request = HttpRequest.newBuilder(address(line.example()))
                        .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                        .header("Authorization", "Bearer " + token)
                        .method(line.method(), HttpRequest.BodyPublishers.noBody());
                var status = send(HttpClient.newHttpClient(), request.build()).statusCode();
                if (status != line.byToken().get(i)) {
                    wrong.add("%s %s with a token to %s: %d instead of %d"
                            .formatted(
                                    line.method(),
                                    line.example(),
                                    scopes.get(i),
                                    status,
                                    line.byToken().get(i)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMappingHasALine() {
        var mapped = new TreeSet<String>();
        portal.getBeansOfType(HandlerMapping.class)
                .values()
                .forEach(mapping -> mapped.addAll(
                        switch (mapping) {
                            case RequestMappingInfoHandlerMapping methods -> methods(methods);
                            case AbstractUrlHandlerMapping addresses -> addresses(addresses);
                            default -> Set.of();
                        }));
        servlets.getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().stream()
                        .filter(address -> !address.equals("/"))
                        .forEach(address -> mapped.add("GET " + address)));
        assertThat(mapped).contains("GET /api/v1/documents", "GET /actuator/health", "GET /**");
        assertThat(known()).containsAll(mapped);
    }

    private static Set<String> methods(RequestMappingInfoHandlerMapping mapping) {
        var mapped = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var path : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    mapped.add("GET " + path);
                }
                methods.forEach(method -> mapped.add(method + " " + path));
            }
        });
        return mapped;
    }

    private static Set<String> addresses(AbstractUrlHandlerMapping mapping) {
        return mapping.getHandlerMap().keySet().stream()
                .map(address -> "GET " + address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyViewHasALine() {
        var routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .map(RouteData::getTemplate)
                        .map(template -> "GET /" + template)
                        .collect(Collectors.toSet());
        assertThat(routes).isNotEmpty();
        assertThat(known()).containsAll(routes);
    }

    /** Whatever is made from a document shows no more than the document itself: to nobody a draft, to agencies what is theirs. */
    @Test
    void nothingMadeFromAHiddenDocumentSaysAnythingOfIt() {
        var shelf = new Shelf(cataloguing);
        var draft = slug(shelf.keepAsDraft(book("Khuongdraft", Audience.PUBLIC)));
        var withdrawn = shelf.publish(book("Khuongwithdrawn", Audience.PUBLIC)).getFirst();
        shelf.withdraw(withdrawn);
        var staff = shelf.publish(book("Khuongstaff", Audience.STAFF)).getFirst();
        var librarians =
                shelf.publish(book("Khuonglibrarian", Audience.LIBRARIANS)).getFirst();
        Map<String, HttpClient> browsers = new HashMap<>();
        PEOPLE.forEach(person -> browsers.put(person, signedIn(person)));
        var hidden = List.of(
                new Hidden("khuongdraft", draft, Set.of()),
                new Hidden("khuongwithdrawn", slug(withdrawn), Set.of()),
                new Hidden("khuongstaff", slug(staff), OFFICIALS),
                new Hidden("khuonglibrarian", slug(librarians), Set.of("bientap", "quantri")));
        List<String> told = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (var one : hidden) {
            for (var derivative : DERIVATIVES.lines().toList()) {
                boolean own = derivative.startsWith("own ");
                var path = derivative
                        .substring(4)
                        .strip()
                        .replace("SLUG", one.slug())
                        .replace("WORD", one.word());
                for (var person : PEOPLE) {
                    var answer = send(
                            browsers.get(person),
                            HttpRequest.newBuilder(address(path))
                                    .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                                    .build());
                    boolean says = own ? answer.statusCode() == 200 : speaksOf(answer.body(), path, one);
                    boolean may = one.readers().contains(person);
                    if (says && !may) {
                        told.add(path + " as " + person);
                    } else if (!says && may && !derivative.startsWith("all")) {
                        withheld.add(path + " as " + person);
                    }
                }
            }
        }
        assertThat(told).as("addresses that tell what is hidden").isEmpty();
        assertThat(withheld).as("addresses that withhold what may be read").isEmpty();
    }

    /** What the question itself repeats is no answer; a count of hits is. */
    private static boolean speaksOf(String body, String path, Hidden one) {
        String said = body.toLowerCase(java.util.Locale.ROOT);
        return said.contains(one.slug())
                || said.contains("bí mật của " + one.word())
                || (path.startsWith("/api/") && body.matches("(?s).*\"total\"\\s*:\\s*[1-9].*"));
    }

    private String slug(DocumentId id) {
        return library.find(id, Viewer.LIBRARIAN).orElseThrow().summary().slug();
    }

    private static Shelf.Book book(String word, Audience audience) {
        return Shelf.Book.of(null, DocumentType.PLAN, "Bí mật của " + word, "Sở Nội vụ tỉnh Minh Họa", "2026-05-06")
                .with(word, "Bí mật của " + word + " nằm ở đây.")
                .forThe(audience);
    }

    private static List<Line> lines() {
        return MATRIX.lines().map(Line::parse).toList();
    }

    private static List<String> known() {
        return lines().stream()
                .map(line -> line.method() + " " + line.mapping())
                .toList();
    }

    private HttpClient signedIn(String person) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        if (!person.isEmpty()) {
            var answer = send(
                    browser,
                    HttpRequest.newBuilder(address("/dang-nhap"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=" + person + "&password=" + DemoAccounts.PASSWORD))
                            .build());
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(person)
                    .doesNotContain("dang-nhap");
        }
        return browser;
    }
}
