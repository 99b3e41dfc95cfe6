import { Component } from "@angular/core";
import { DomSanitizer, SafeHtml } from "@angular/platform-browser";
import DOMPurify from "dompurify";

@Component({ selector: "app-product", template: "<p [innerHTML]='html'></p>" })
export class ProductComponent {
  html?: SafeHtml;
  constructor(private readonly sanitizer: DomSanitizer) {}
  show(product: { description: string }): void {
    // ruleid: javascript.xss.angular-trusts-value
    this.html = product.description;
    // ok: javascript.xss.angular-trusts-value
    this.html = this.sanitizer.bypassSecurityTrustHtml("<b>none</b>");
    // ok: javascript.xss.angular-trusts-value
    this.html = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(product.description));
  }
}
