#!/usr/bin/env python3
"""pages.py SITE ADDRESS: what a published site tells programs of itself - JSON-LD on its pages, the DCAT catalogue, feeds, site map,
robots.txt - read without anything of Publisher's, and held against the pages and files that are there. Feeds and site maps
are held against their grammars by xmllint besides. Prints each fault on a line, then how much was looked at; ends with 1 where
there was a fault."""
import csv, hashlib, json, re, sys
import xml.etree.ElementTree as xml
from collections import Counter
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
FIGURES = ["initial_budget", "adjusted_budget", "executed_amount", "execution_rate_reported", "execution_rate_computed",
           "total_score_reported", "total_score_computed", "grade_reported"]
UNITS = dict.fromkeys(FIGURES[:3], "万元") | dict.fromkeys(FIGURES[3:5], "%") | dict.fromkeys(FIGURES[5:7], "分")
faults, seen = [], Counter()


def check(holds, told):
    seen["checks"] += 1
    if not holds:
        faults.append(told)


class Page(HTMLParser):
    """What of a page is read here: its data for programs, its heading, its text, its links, what it says to robots."""

    def __init__(self, path):
        super().__init__()
        self.data, self.title, self.text, self.links, self.inside = [], "", "", {}, []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "link":
            self.links.setdefault(attributes.get("rel"), []).append(attributes.get("href"))
        if tag in ("h1", "main", "script"):
            self.inside.append(tag)
        if attributes.get("type") == "application/ld+json":
            self.data.append("")
            self.inside[-1] = "data"

    def handle_endtag(self, tag):
        if tag in ("h1", "main", "script") and self.inside:
            self.inside.pop()

    def handle_data(self, data):
        if "data" in self.inside:
            self.data[-1] += data
        if "h1" in self.inside:
            self.title += data
        if "main" in self.inside:
            self.text += data


class Site:
    def __init__(self, folder, address):
        self.folder, self.address = Path(folder), address.rstrip("/") + "/"
        self.projects = {(r["year"], r["id"]): r for r in self.table("projects")}
        self.changes = self.table("corrections")

    def table(self, name):
        with open(self.folder / f"data/{name}.csv", encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            return [{name: text.removeprefix("'") for name, text in row.items()} for row in rows]

    def file(self, address):
        """The file that an address of the site leads to."""
        if not address.startswith(self.address):
            sys.exit(f"{address} is not below {self.address}")
        path = self.folder / (unquote(address.removeprefix(self.address)) or "index.html")
        check(path.is_file(), f"{address} leads nowhere")
        return path


def check_disclosure(site, row):
    """The figures that search engines are told are those of the page, of its data, and no others."""
    path = site.file(row["page"])
    page = Page(path)
    check(len(page.data) == 1, f"{path}: JSON-LD {len(page.data)} times")
    told = json.loads(page.data[0], parse_float=Decimal, parse_int=Decimal)
    check((told["@context"], told["@type"], told["url"]) == ("https://schema.org", "Report", row["page"]), f"{path}: type")
    check(told["name"].strip("〔〕") == page.title.strip().strip("〔〕"), f"{path}: name {told['name']}, {page.title}")
    check(told["identifier"] == f"{row['year']}/{row['id']}" and told["temporalCoverage"] == row["year"], f"{path}: year")
    figures = {f["propertyID"]: f for f in told["about"]}
    check(len(figures) == len(told["about"]), f"{path}: a figure twice")
    check(set(figures) == {f for f in FIGURES if row[f] != ""}, f"{path}: figures {set(figures)}")
    for name, figure in figures.items():
        value, unit = figure["value"], figure.get("unitText")
        check((f"{value}", unit) == (row[name], UNITS.get(name)), f"{path}: {name} {value} {unit}, data {row[name]}")
        check((f"{value:,}" if unit else value) in page.text, f"{path}: {name} {value} is not on the page")
        seen["figures"] += 1
    for role, column in (("author", "implementing_unit"), ("sourceOrganization", "competent_department")):
        expected = row[column] if row[column] and "[?]" not in row[column] else None
        check(told.get(role, {}).get("name") == expected, f"{path}: {role}")
    check([site.file(f["contentUrl"]).suffix for f in told["encoding"]] == [".yml", ".json", ".csv"], f"{path}: files")


def check_dataset(site):
    page = Page(site.folder / "data.html")
    told = json.loads(page.data[0])
    check(told["@type"] == "Dataset" and 50 <= len(told["description"]) <= 5000, "data.html: description")
    years = sorted(year for year, _ in site.projects)
    check(told["temporalCoverage"] in (f"{years[0]}/{years[-1]}", years[0]), f"data.html: {told['temporalCoverage']}")
    files = {site.file(f["contentUrl"]): f for f in told["distribution"]}
    folder = site.folder / "data"
    there = {f for f in folder.iterdir() if f.is_file() and f.suffix not in (".gz", ".br") and f.name != "feed.xml"}
    check(set(files) == there, f"data.html: files {there ^ set(files)}")
    for path, file in files.items():
        check(file["@type"] == "DataDownload" and file["sha256"] == hash_of(path), f"data.html: {path}")
        check("/" in file["encodingFormat"], f"data.html: {file['encodingFormat']}")


def hash_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def check_catalog(site):
    """DCAT: what each class must and should have, in full names; every file of the data is a distribution once."""
    catalog = json.loads((site.folder / "catalog.jsonld").read_text("utf-8"))
    check(catalog.pop("@context") == CONTEXT, "catalog.jsonld: context")
    check(catalog["@type"] == "dcat:Catalog" and catalog["dct:title"]["@value"], "catalog.jsonld: catalogue")
    for name in ("dct:description", "dct:language", "foaf:homepage", "dct:modified", "dct:publisher", "dct:license"):
        check(name in catalog, f"catalog.jsonld: no {name}")
    site.file(catalog["foaf:homepage"]["@id"])
    files = Counter()
    for dataset in catalog["dcat:dataset"]:
        where = dataset["@id"]
        check(dataset["@type"] == "dcat:Dataset", f"{where}: type")
        check(dataset["dct:title"]["@value"] and dataset["dct:description"]["@value"], f"{where}: title and description")
        site.file(dataset["dcat:landingPage"]["@id"])
        period = dataset["dct:temporal"]
        check(period["dcat:startDate"]["@value"] <= period["dcat:endDate"]["@value"], f"{where}: period")
        check(dataset["dcat:distribution"], f"{where}: no file")
        for file in dataset["dcat:distribution"]:
            path = site.file(file["dcat:downloadURL"]["@id"])
            files[path] += 1
            check(file["@type"] == "dcat:Distribution" and "dcat:accessURL" in file, f"{path}: type")
            check(file["dcat:byteSize"] == {"@value": f"{path.stat().st_size}", "@type": "xsd:nonNegativeInteger"}, f"{path}: size")
            check(file["spdx:checksum"]["spdx:checksumValue"]["@value"] == hash_of(path), f"{path}: checksum")
            check(file["dcat:mediaType"]["@id"].startswith("https://www.iana.org/assignments/media-types/"), f"{path}: type")
    data = {p for p in (site.folder / "data").rglob("*") if p.is_file() and p.suffix not in (".gz", ".br")}
    data = {p for p in data if p.name != "feed.xml" and p.parent.name != "list"}
    check(set(files) == data and set(files.values()) == {1}, f"catalog.jsonld: files {data ^ set(files)}")
    names = [n for n in keys_of(catalog) if not n.startswith("@")]
    check(all(n.split(":")[0] in CONTEXT for n in names), "catalog.jsonld: a name without vocabulary")


def keys_of(node):
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from keys_of(child)
    yield from node if isinstance(node, dict) else []


def check_feeds(site):
    """Each correction and withdrawal is told once in the feed of all, and each feed says where it stands."""
    for path in site.folder.rglob("feed.xml"):
        feed = xml.parse(path).getroot()
        links = {l.get("rel"): l.get("href") for l in feed.findall(f"{ATOM}link")}
        check(site.file(links["self"]) == path and links["self"] == feed.findtext(f"{ATOM}id"), f"{path}: self")
        page = Page(site.file(links["alternate"]))
        leads = [urljoin(links["alternate"], link) for link in page.links.get("alternate", [])]
        check(links["self"] in leads or site.address + "feed.xml" in leads, f"{path}: its page does not lead to it")
        entries = feed.findall(f"{ATOM}entry")
        times = [e.findtext(f"{ATOM}updated") for e in entries]
        check(times == sorted(times, reverse=True) and times[0] == feed.findtext(f"{ATOM}updated"), f"{path}: order")
        check(len({e.findtext(f"{ATOM}id") for e in entries}) == len(entries) <= 100, f"{path}: an entry twice")
        for entry in entries:
            site.file(entry.find(f"{ATOM}link").get("href"))
            seen["entries"] += 1
    entries = xml.parse(site.folder / "feed.xml").getroot().findall(f"{ATOM}entry")
    told = {(e.find(f"{ATOM}category").get("term"), e.findtext(f"{ATOM}updated")[:10], e.find(f"{ATOM}link").get("href"))
            for e in entries}
    if len(entries) < 100:
        for change in site.changes:
            kind = {"correction": "corrected", "withdrawal": "withdrawn", "restoration": "restored"}[change["kind"]]
            check((kind, change["on"], f"{site.address}{change['year']}/{change['id']}.html") in told, f"feed.xml: {change}")
        for row in site.projects.values():
            check(any(kind == "published" and page == row["page"] for kind, _, page in told), f"feed.xml: {row['page']}")


def check_map(site):
    """Every page that stands, and nothing else; where one file is not enough, an index of files."""
    def addresses(name):
        root = xml.parse(site.folder / name).getroot()
        places = [loc.text for loc in root.iter(f"{MAP}loc")]
        check(len(places) <= 50_000 and (site.folder / name).stat().st_size <= 50_000_000, f"{name}: too long")
        if root.tag == f"{MAP}sitemapindex":
            return [one for place in places for one in addresses(site.file(place).name)]
        return places

    told = [site.file(place) for place in addresses("sitemap.xml")]
    check(len(set(told)) == len(told), "sitemap.xml: an address twice")
    check(all(site.file(row["page"]) in set(told) for row in site.projects.values()), "sitemap.xml: not all disclosures")
    withdrawn = [c for c in site.changes if c["kind"] == "withdrawal" and (c["year"], c["id"]) not in site.projects]
    check(not any(site.folder / f"{c['year']}/{c['id']}.html" in told for c in withdrawn), "sitemap.xml: withdrawn")
    robots = site.folder / "robots.txt"
    check(not robots.exists() or f"Sitemap: {site.address}sitemap.xml" in robots.read_text().split("\n"), "robots.txt")
    seen["addresses"] = len(told)


def main():
    site = Site(sys.argv[1], sys.argv[2])
    for row in site.projects.values():
        check_disclosure(site, row)
    check_dataset(site)
    check_catalog(site)
    check_feeds(site)
    check_map(site)
    for fault in faults[:50]:
        print(fault)
    print(json.dumps(seen))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
