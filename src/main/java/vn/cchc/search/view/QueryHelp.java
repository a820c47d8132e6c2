package vn.cchc.search.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** How a question can be made more exact, each way an example that can be tried. */
@Tag("details")
class QueryHelp extends HtmlContainer {

    QueryHelp(Texts texts) {
        addClassName("queryhelp");
        getElement().appendChild(new Element("summary").setText(texts.get("search.help")));
        var ways = new DescriptionList();
        examples()
                .forEach((example, key) -> ways.add(
                        new Term(Parts.link("", ResultsAddress.of(example).href(), example)),
                        new Description(texts.get("search.help." + key))));
        add(ways);
    }

    private static Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        examples.put("\"một cửa liên thông\"", "phrase");
        examples.put("cải cách hành chính -kịch", "without");
        examples.put("so:16/KH-STTTT", "number");
        examples.put("tuyên truyền loai:\"kế hoạch\"", "type");
        examples.put("tuyên truyền coquan:\"Sở Nội vụ\"", "issuer");
        examples.put("kế hoạch nam:2019-2021", "year");
        examples.put("kế hoạch hieuluc:con", "validity");
        return examples;
    }
}
